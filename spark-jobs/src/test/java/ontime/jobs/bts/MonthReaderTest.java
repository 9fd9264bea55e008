package ontime.jobs.bts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ontime.jobs.archive.BadFileException.Reason;
import ontime.model.flight.BtsColumn;
import ontime.model.load.QualityRule;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MonthReaderTest {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final BtsColumn[] REVERSED =
            Arrays.stream(BtsColumn.values()).sorted(Comparator.reverseOrder()).toArray(BtsColumn[]::new);
    private static final Configuration HADOOP = new Configuration(false);

    @TempDir
    Path folder;

    private final List<QuarantinedLine> quarantine = new ArrayList<>();
    private final List<ClearedValue> cleared = new ArrayList<>();

    @Test
    void bothHeaderGenerationsAndArchiveFormsGiveTheSameFlight() throws IOException {
        Path zip = BtsCsv.ofToday().flight(Map.of()).write(folder.resolve("a.zip"));
        Path gzip = BtsCsv.ofOldHeader().flight(Map.of()).write(folder.resolve("b.csv.gz"));
        Path csv = BtsCsv.ofOldHeader().flight(Map.of()).write(folder.resolve("c.csv"));

        MonthOfFlights month = read(zip, gzip, csv);

        assertThat(month.rows()).isEqualTo(1);
        assertThat(month.counts()).extracting(FileCounts::duplicates).containsExactly(1L, 1L, 0L);
        ReadRow flight = ReadRow.of(month).next();
        assertThat(flight.text(BtsColumn.TAIL_NUM)).hasToString("N640DL");
        assertThat(flight.number(BtsColumn.FLIGHT_NUM)).isEqualTo(640);
        assertThat(flight.number(BtsColumn.ARR_DELAY)).isEqualTo(-9);
        assertThat(flight.number(BtsColumn.FLIGHT_DATE))
                .isEqualTo((int) LocalDate.of(2008, 1, 15).toEpochDay());
        assertThat(flight.text(BtsColumn.CRS_DEP_TIME)).hasToString("0715");
        assertThat(flight.isNull(BtsColumn.WHEELS_OFF)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void absenceAndNumbersAreTheSameHoweverAGenerationWritesThem(BtsCsv csv) throws IOException {
        List<String> absent = List.of("", "\"\"", "NA", "\"NA\"", "\\N", "\"\\N\"");
        for (int number = 0; number < absent.size(); number++) {
            String none = absent.get(number);
            csv.flight(Map.of(
                    BtsColumn.FLIGHT_NUM, Integer.toString(number),
                    BtsColumn.TAIL_NUM, none,
                    BtsColumn.DEP_TIME, none,
                    BtsColumn.ARR_DELAY, none));
        }
        csv.flight(Map.of(BtsColumn.FLIGHT_NUM, "81.00", BtsColumn.ARR_DELAY, "\"81.00\"", BtsColumn.DEP_TIME, "5"));

        MonthOfFlights month = read(csv.write(folder.resolve("a.csv")));

        assertThat(quarantine).isEmpty();
        Iterator<ReadRow> rows = ReadRow.of(month);
        for (int number = 0; number < absent.size(); number++) {
            ReadRow row = rows.next();
            assertThat(row.number(BtsColumn.FLIGHT_NUM)).isEqualTo(number);
            assertThat(row.isNull(BtsColumn.TAIL_NUM)).isTrue();
            assertThat(row.isNull(BtsColumn.DEP_TIME)).isTrue();
            assertThat(row.isNull(BtsColumn.ARR_DELAY)).isTrue();
        }
        ReadRow last = rows.next();
        assertThat(last.number(BtsColumn.FLIGHT_NUM)).isEqualTo(81);
        assertThat(last.number(BtsColumn.ARR_DELAY)).isEqualTo(81);
        assertThat(last.text(BtsColumn.DEP_TIME)).hasToString("0005");
    }

    static List<BtsCsv> everyForm() {
        return List.of(BtsCsv.ofToday(), BtsCsv.ofOldHeader(), BtsCsv.of(REVERSED));
    }

    @Test
    void aColumnOfALaterGenerationIsNamedAndPassedOver() throws IOException {
        String[] lines = new String(BtsCsv.ofToday().flight(Map.of()).bytes(), StandardCharsets.UTF_8).split("\n", -1);
        Path file = Files.writeString(
                folder.resolve("a.csv"), "\"Mood\"," + lines[0] + "\n" + "\"fine\"," + lines[1] + "\n");

        MonthOfFlights month = read(file);

        assertThat(FirstLook.one(file).unknownColumns()).containsExactly("Mood");
        assertThat(ReadRow.of(month).next().number(BtsColumn.FLIGHT_NUM)).isEqualTo(640);
    }

    @Test
    void whatIsOddAboutRowsIsCountedAndTheRowsAreKept() throws IOException {
        Path file = BtsCsv.ofToday()
                .flight(Map.of())
                .flight(odd(1, BtsColumn.TAIL_NUM, ""))
                .flight(odd(
                        2, BtsColumn.TAIL_NUM, "", BtsColumn.CANCELLED, "1.00", BtsColumn.CANCELLATION_CODE, "\"B\""))
                .flight(odd(3, BtsColumn.CANCELLED, "1.00"))
                .flight(odd(
                        4, BtsColumn.CANCELLED, "1.00", BtsColumn.CANCELLATION_CODE, "A", BtsColumn.DIVERTED, "1.00"))
                .flight(odd(5, BtsColumn.DEP_DELAY, "-181", BtsColumn.ARR_DELAY, "4321"))
                .flight(odd(6, BtsColumn.DEP_DELAY, "-180", BtsColumn.ARR_DELAY, "4320"))
                .flight(odd(7, BtsColumn.DEST, "ATL"))
                .flight(odd(8, BtsColumn.AIR_TIME, "0.00", BtsColumn.CRS_ELAPSED_TIME, "-12.00"))
                .flight(odd(9, BtsColumn.DISTANCE, "0.00"))
                .flight(odd(10, BtsColumn.DISTANCE, ""))
                .flight(odd(10, BtsColumn.DISTANCE, ""))
                .write(folder.resolve("a.csv"));

        MonthOfFlights month = read(file);

        assertThat(month.rows()).isEqualTo(11);
        assertThat(month.quality())
                .containsOnly(
                        Map.entry(QualityRule.EMPTY_TAIL, 1L),
                        Map.entry(QualityRule.DELAY_OUT_OF_RANGE, 1L),
                        Map.entry(QualityRule.SAME_AIRPORT, 1L),
                        Map.entry(QualityRule.AIR_TIME_NOT_POSITIVE, 1L),
                        Map.entry(QualityRule.SCHEDULED_TIME_NOT_POSITIVE, 1L),
                        Map.entry(QualityRule.DISTANCE_MISSING, 2L),
                        Map.entry(QualityRule.CANCELLED_WITHOUT_CODE, 1L),
                        Map.entry(QualityRule.CANCELLED_AND_DIVERTED, 1L),
                        Map.entry(QualityRule.FILES_DIFFER, 0L));
    }

    private static Map<BtsColumn, String> odd(int flightNum, Object... changes) {
        Map<BtsColumn, String> values = new EnumMap<>(BtsColumn.class);
        values.put(BtsColumn.FLIGHT_NUM, Integer.toString(flightNum));
        for (int at = 0; at < changes.length; at += 2) {
            values.put((BtsColumn) changes[at], (String) changes[at + 1]);
        }
        return values;
    }

    @Test
    void rowsOfOneKeyWithOtherContentAreBothKept() throws IOException {
        Path file = BtsCsv.ofToday()
                .flight(Map.of())
                .flight(Map.of(BtsColumn.TAIL_NUM, "\"N641DL\""))
                .flight(Map.of())
                .write(folder.resolve("a.csv"));

        MonthOfFlights month = read(file);

        assertThat(month.rows()).isEqualTo(2);
        assertThat(month.sameKeyRows()).isEqualTo(1);
        assertThat(month.counts().get(0).duplicates()).isEqualTo(1);
    }

    @Test
    void rowsComeInTheOrderOfRouteCarrierFlightNumberAndDate() throws IOException {
        Path file = BtsCsv.ofToday()
                .flight(Map.of(BtsColumn.ORIGIN, "BOS"))
                .flight(Map.of(BtsColumn.FLIGHT_DATE, "2008-01-16", BtsColumn.DAY_OF_MONTH, "16"))
                .flight(Map.of(BtsColumn.FLIGHT_NUM, "1000"))
                .flight(Map.of(BtsColumn.FLIGHT_NUM, "7"))
                .flight(Map.of())
                .write(folder.resolve("a.csv"));

        Iterator<ReadRow> rows = ReadRow.of(read(file));

        List<String> order = new ArrayList<>();
        while (rows.hasNext()) {
            ReadRow row = rows.next();
            order.add(row.text(BtsColumn.ORIGIN) + " " + row.number(BtsColumn.FLIGHT_NUM) + " "
                    + LocalDate.ofEpochDay(row.number(BtsColumn.FLIGHT_DATE)));
        }
        assertThat(order)
                .containsExactly(
                        "ATL 7 2008-01-15",
                        "ATL 640 2008-01-15",
                        "ATL 640 2008-01-16",
                        "ATL 1000 2008-01-15",
                        "BOS 640 2008-01-15");
    }

    @Test
    void everyBadLineIsKeptWithItsNumberAndReason() throws IOException {
        BtsCsv csv = BtsCsv.ofToday();
        Path file = csv.flight(Map.of())
                .raw("2008,1,1")
                .raw(csv.line(Map.of()) + ",,,")
                .raw(csv.line(Map.of(BtsColumn.ORIGIN, "AT\"L")))
                .raw(csv.line(Map.of(BtsColumn.CRS_DEP_TIME, "2460")))
                .raw(csv.line(Map.of(BtsColumn.DEST, "")))
                .raw(csv.line(Map.of(BtsColumn.DAY_OF_MONTH, "16")))
                .raw(csv.line(Map.of(BtsColumn.ORIGIN, "atl")))
                .raw(csv.line(Map.of(BtsColumn.FLIGHT_NUM, "70000")))
                .raw("")
                .raw(csv.line(Map.of(BtsColumn.DEP_TIME, "2400")))
                .write(folder.resolve("a.csv"));

        MonthOfFlights month = read(file);

        assertThat(quarantine)
                .extracting(QuarantinedLine::lineNumber, QuarantinedLine::reason)
                .containsExactly(
                        tuple(3, LineReason.BAD_WIDTH),
                        tuple(4, LineReason.BAD_WIDTH),
                        tuple(5, LineReason.BAD_QUOTE),
                        tuple(6, LineReason.BAD_TYPE),
                        tuple(7, LineReason.RULE_KEY_MISSING),
                        tuple(8, LineReason.RULE_DATE),
                        tuple(9, LineReason.RULE_CODE),
                        tuple(10, LineReason.RULE_FLIGHT_NUM));
        assertThat(quarantine.get(3).detail()).isEqualTo("CRSDepTime is '2460', not a time from 0000 to 2400");
        assertThat(new String(quarantine.get(0).raw().array(), StandardCharsets.UTF_8))
                .isEqualTo("2008,1,1");
        FileCounts counts = month.counts().get(0);
        assertThat(counts.accepted()).isEqualTo(2);
        assertThat(counts.blank()).isEqualTo(1);
        counts.requireBalanced();
    }

    @Test
    void aBadValueCostsTheValueAndNotTheFlight() throws IOException {
        Path file = BtsCsv.ofToday()
                .flight(odd(1, BtsColumn.DEP_TIME, "2413", BtsColumn.CRS_ARR_TIME, "1263"))
                .flight(odd(2, BtsColumn.DISTANCE, "-762.00"))
                .flight(odd(3, BtsColumn.ARR_DELAY, "late"))
                .flight(odd(4, BtsColumn.TAIL_NUM, "UNKNOW"))
                .flight(odd(5, BtsColumn.TAIL_NUM, "80009E", BtsColumn.DEP_TIME, "2400"))
                .flight(odd(6, BtsColumn.YEAR, "20O8", BtsColumn.DAY_OF_MONTH, "?"))
                .write(folder.resolve("a.csv"));

        MonthOfFlights month = read(file);

        assertThat(quarantine).isEmpty();
        assertThat(month.rows()).isEqualTo(6);
        assertThat(cleared)
                .extracting(
                        ClearedValue::lineNumber,
                        ClearedValue::column,
                        value -> new String(value.raw().array(), StandardCharsets.US_ASCII))
                .containsExactly(
                        cleared(2, BtsColumn.DEP_TIME, "2413"),
                        cleared(2, BtsColumn.CRS_ARR_TIME, "1263"),
                        cleared(3, BtsColumn.DISTANCE, "-762.00"),
                        cleared(4, BtsColumn.ARR_DELAY, "late"),
                        cleared(5, BtsColumn.TAIL_NUM, "UNKNOW"),
                        cleared(7, BtsColumn.YEAR, "20O8"),
                        cleared(7, BtsColumn.DAY_OF_MONTH, "?"));
        assertThat(month.quality())
                .containsEntry(QualityRule.TIME_NOT_VALID, 2L)
                .containsEntry(QualityRule.TAIL_NOT_VALID, 1L)
                .containsEntry(QualityRule.VALUE_NOT_VALID, 4L);
        List<ReadRow> rows = new ArrayList<>();
        ReadRow.of(month).forEachRemaining(rows::add);
        assertThat(rows.get(0).isNull(BtsColumn.DEP_TIME)).isTrue();
        assertThat(rows.get(4).text(BtsColumn.TAIL_NUM)).hasToString("80009E");
        assertThat(rows.get(4).text(BtsColumn.DEP_TIME)).hasToString("2400");
        assertThat(rows.get(5).number(BtsColumn.YEAR)).isEqualTo(2008);
        assertThat(rows.get(5).number(BtsColumn.DAY_OF_MONTH)).isEqualTo(15);
    }

    @Test
    void bytesThatAreNotUtf8AreLatin1AndSuchATailNumberIsUnknown() throws IOException {
        BtsCsv csv = BtsCsv.ofToday();
        String line = csv.line(Map.of(
                BtsColumn.FLIGHT_NUM, "641",
                BtsColumn.TAIL_NUM, "\"\u00e4NKNO\u00e6\"",
                BtsColumn.ORIGIN_CITY_NAME, "\"Bogot\u00e1\""));
        Path file = csv.flight(Map.of(BtsColumn.ORIGIN_CITY_NAME, "\"Bogot\u00e1\"", BtsColumn.TAIL_NUM, "\u00d1ANDU"))
                .write(folder.resolve("a.csv"));
        Files.write(file, line.getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);

        Iterator<ReadRow> rows = ReadRow.of(read(file));

        ReadRow utf8 = rows.next();
        ReadRow latin1 = rows.next();
        assertThat(utf8.text(BtsColumn.TAIL_NUM)).hasToString("\u00d1ANDU");
        assertThat(utf8.text(BtsColumn.ORIGIN_CITY_NAME)).isEqualTo(latin1.text(BtsColumn.ORIGIN_CITY_NAME));
        assertThat(latin1.isNull(BtsColumn.TAIL_NUM)).isTrue();
        assertThat(cleared).singleElement().satisfies(value -> assertThat(
                        value.raw().array())
                .isEqualTo("\u00e4NKNO\u00e6".getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void theDownloadFormsFileIsTheSameTable() throws IOException {
        Path file = Files.writeString(
                folder.resolve("T_ONTIME_REPORTING.csv"),
                """
                "FL_DATE","OP_UNIQUE_CARRIER","TAIL_NUM","OP_CARRIER_FL_NUM","ORIGIN","ORIGIN_STATE_ABR","DEST",\
                "CRS_DEP_TIME","ARR_DELAY","ARR_DELAY_NEW",
                "1/15/2008 12:00:00 AM","PA (1)","N640DL",640,"ATL","GA","LGA","0715",-9.00,0.00,
                1/16/2008 12:00:00 AM,"PA (1)","N640DL",640,"ATL","GA","LGA","0715",-9.00,0.00,
                """);

        Iterator<ReadRow> rows = ReadRow.of(read(file));

        ReadRow flight = rows.next();
        assertThat(flight.text(BtsColumn.UNIQUE_CARRIER)).hasToString("PA (1)");
        assertThat(flight.text(BtsColumn.CARRIER)).hasToString("PA");
        assertThat(flight.text(BtsColumn.ORIGIN_STATE)).hasToString("GA");
        assertThat(flight.number(BtsColumn.ARR_DELAY_MINUTES)).isZero();
        assertThat(flight.number(BtsColumn.DAY_OF_MONTH)).isEqualTo(15);
        assertThat(rows.next().number(BtsColumn.DAY_OF_MONTH)).isEqualTo(16);
        assertThat(quarantine).isEmpty();
    }

    @Test
    void aFlightOfTwoFilesIsTheNewerOnesCompletedByTheOlder() throws IOException {
        Path older = BtsCsv.ofOldHeader()
                .flight(Map.of(BtsColumn.ORIGIN_CITY_NAME, "\"Atlanta (old)\"", BtsColumn.AIR_TIME, "100.00"))
                .flight(odd(641, BtsColumn.AIR_TIME, "101.00"))
                .flight(odd(642))
                .write(folder.resolve("a.csv"));
        Path newer = BtsCsv.of(Arrays.stream(BtsColumn.values())
                        .filter(column -> column != BtsColumn.AIR_TIME)
                        .toArray(BtsColumn[]::new))
                .flight(Map.of())
                .flight(odd(641))
                .flight(odd(643))
                .write(folder.resolve("b.csv"));

        MonthOfFlights month = read(older, newer);

        assertThat(month.rows()).isEqualTo(4);
        ReadRow first = ReadRow.of(month).next();
        assertThat(first.text(BtsColumn.ORIGIN_CITY_NAME)).hasToString("Atlanta, GA");
        assertThat(first.number(BtsColumn.AIR_TIME)).isEqualTo(100);
        assertThat(month.counts()).extracting(FileCounts::duplicates).containsExactly(2L, 0L);
        assertThat(month.counts()).extracting(FileCounts::accepted).containsExactly(1L, 3L);
        assertThat(month.quality()).containsEntry(QualityRule.FILES_DIFFER, 1L);
    }

    @Test
    void twoRowsOfAKeyStayTwoWhenTheMonthIsPublishedAgain() throws IOException {
        BtsCsv csv = BtsCsv.ofToday().flight(Map.of()).flight(Map.of(BtsColumn.TAIL_NUM, "\"N641DL\""));

        MonthOfFlights month = read(csv.write(folder.resolve("a.csv")), csv.write(folder.resolve("b.zip")));

        assertThat(month.rows()).isEqualTo(2);
        assertThat(month.sameKeyRows()).isEqualTo(1);
        assertThat(month.quality()).containsEntry(QualityRule.FILES_DIFFER, 0L);
    }

    @Test
    void aFlightWhoseScheduleWasChangedBetweenTwoFilesIsOneFlight() throws IOException {
        BtsCsv older = BtsCsv.ofToday()
                .flight(Map.of())
                .flight(odd(641, BtsColumn.CRS_DEP_TIME, "0600"))
                .flight(odd(641, BtsColumn.CRS_DEP_TIME, "1800"));
        BtsCsv newer = BtsCsv.ofToday()
                .flight(Map.of(BtsColumn.CRS_DEP_TIME, "0725"))
                .flight(odd(641, BtsColumn.CRS_DEP_TIME, "1755"));

        MonthOfFlights month = read(older.write(folder.resolve("a.csv")), newer.write(folder.resolve("b.csv")));

        List<Integer> departures = new ArrayList<>();
        ReadRow.of(month).forEachRemaining(row -> departures.add(row.number(BtsColumn.CRS_DEP_TIME)));
        assertThat(departures).containsExactly(725, 600, 1755);
        assertThat(month.sameKeyRows()).isZero();
        assertThat(month.counts()).extracting(FileCounts::duplicates).containsExactly(2L, 0L);
        assertThat(month.quality()).containsEntry(QualityRule.FILES_DIFFER, 2L);
    }

    @Test
    void flightsOfOneNumberAndDayThatAFileHasAtTwoTimesStayTwo() throws IOException {
        BtsCsv csv = BtsCsv.ofToday().flight(Map.of()).flight(Map.of(BtsColumn.CRS_DEP_TIME, "1915"));
        Path again = csv.write(folder.resolve("b.csv"));

        MonthOfFlights one = read(csv.write(folder.resolve("a.csv")));
        MonthOfFlights both = read(folder.resolve("a.csv"), again);

        assertThat(one.rows()).isEqualTo(2);
        assertThat(both.rows()).isEqualTo(2);
        assertThat(both.quality()).containsEntry(QualityRule.FILES_DIFFER, 0L);
    }

    @Test
    void headersInsideAFileThatWasPutTogetherAreHeaders() throws IOException {
        BtsCsv csv = BtsCsv.ofToday().flight(Map.of());
        String header = new String(csv.bytes(), StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        Path file = csv.raw(header).flight(odd(641)).write(folder.resolve("a.csv"));

        FileCounts counts = read(file).counts().get(0);

        counts.requireBalanced();
        assertThat(counts.header()).isEqualTo(2);
        assertThat(counts.accepted()).isEqualTo(2);
        assertThat(quarantine).isEmpty();
    }

    @Test
    void theLastLineNeedsNoLineBreakAndWindowsBreaksAreFine() throws IOException {
        BtsCsv csv = BtsCsv.ofToday();
        String text = new String(csv.flight(Map.of()).bytes(), StandardCharsets.UTF_8).replace("\n", "\r\n")
                + csv.line(Map.of(BtsColumn.FLIGHT_NUM, "641"));
        Path file = Files.writeString(folder.resolve("a.csv"), text);

        assertThat(read(file).rows()).isEqualTo(2);
    }

    @Test
    void doubledQuotesStandForOne() throws IOException {
        Path file = BtsCsv.ofToday()
                .flight(Map.of(BtsColumn.ORIGIN_CITY_NAME, "\"O\"\"Hare\""))
                .write(folder.resolve("a.csv"));

        ReadRow flight = ReadRow.of(read(file)).next();

        assertThat(flight.text(BtsColumn.ORIGIN_CITY_NAME)).hasToString("O\"Hare");
    }

    @Test
    void aFileOfSeveralMonthsGivesEachItsLines() throws IOException {
        Path file = BtsCsv.ofToday()
                .flight(Map.of())
                .flight(Map.of(BtsColumn.MONTH, "2", BtsColumn.FLIGHT_DATE, "2008-02-15"))
                .raw("no flight at all")
                .raw("")
                .write(folder.resolve("a.csv"));
        FileScan scan = FirstLook.one(file);

        MonthOfFlights january = new MonthReader(JANUARY, HADOOP, quarantine::add, cleared::add).read(List.of(scan));
        MonthOfFlights february =
                new MonthReader(YearMonth.of(2008, 2), HADOOP, quarantine::add, cleared::add).read(List.of(scan));

        assertThat(scan.months()).containsExactly(JANUARY, YearMonth.of(2008, 2));
        FileCounts both = january.counts().get(0).plus(february.counts().get(0));
        both.requireBalanced();
        assertThat(both.lines()).isEqualTo(scan.lines()).isEqualTo(5);
        assertThat(both.accepted()).isEqualTo(2);
        assertThat(both.blank()).isEqualTo(1);
        assertThat(both.quarantined()).containsExactly(Map.entry(LineReason.BAD_WIDTH, 1L));
    }

    @Test
    void aFewLinesOfAnotherMonthAreKeptAsideInsteadOfReplacingThatMonth() throws IOException {
        BtsCsv csv = BtsCsv.ofToday();
        for (int number = 0; number < 2000; number++) {
            csv.flight(Map.of(BtsColumn.FLIGHT_NUM, Integer.toString(number)));
        }
        Path file = csv.flight(Map.of(BtsColumn.MONTH, "2", BtsColumn.FLIGHT_DATE, "2008-02-15"))
                .write(folder.resolve("a.csv"));

        MonthOfFlights month = read(file);

        assertThat(month.rows()).isEqualTo(2000);
        assertThat(month.counts().get(0).quarantined()).containsExactly(Map.entry(LineReason.RULE_MONTH, 1L));
    }

    @Test
    void anArchiveCutShortAnywhereIsRefused() throws IOException {
        BtsCsv csv = BtsCsv.ofToday();
        Random random = new Random(1);
        for (int number = 0; number < 500; number++) {
            csv.flight(Map.of(BtsColumn.FLIGHT_NUM, Integer.toString(random.nextInt(60_000))));
        }
        byte[] whole = Files.readAllBytes(csv.write(folder.resolve("whole.zip")));
        for (int length : new int[] {0, 10, 60, whole.length / 2, whole.length - 30}) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> FirstLook.one(cut))
                    .as("cut at %d of %d", length, whole.length)
                    .hasMessageContaining(Reason.FILE_TRUNCATED.name())
                    .hasMessageContaining("cut.zip");
        }
    }

    @Test
    void aFlippedByteInAnArchiveIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(BtsCsv.ofToday().flight(Map.of()).write(folder.resolve("a.zip")));
        bytes[bytes.length / 2] ^= 0x40;
        Path file = Files.write(folder.resolve("b.zip"), bytes);

        assertThatThrownBy(() -> FirstLook.one(file)).hasMessageContaining("b.zip");
    }

    @Test
    void aFileWithoutFlightsIsRefused() {
        Path file = BtsCsv.ofToday().raw("1,2,3").write(folder.resolve("a.csv"));

        assertThatThrownBy(() -> FirstLook.one(file))
                .hasMessageContaining(Reason.NO_FLIGHTS.name())
                .hasMessageContaining("a.csv")
                .hasMessageContaining("line 2: BAD_WIDTH 3 fields instead of");
    }

    private MonthOfFlights read(Path... files) throws IOException {
        List<FileScan> scans = new ArrayList<>();
        for (Path file : files) {
            scans.add(FirstLook.one(file));
        }
        return new MonthReader(JANUARY, HADOOP, quarantine::add, cleared::add).read(scans);
    }

    private static org.assertj.core.groups.Tuple cleared(long lineNumber, BtsColumn column, String text) {
        return org.assertj.core.groups.Tuple.tuple(lineNumber, column, text);
    }

    private static org.assertj.core.groups.Tuple tuple(long lineNumber, LineReason reason) {
        return org.assertj.core.groups.Tuple.tuple(lineNumber, reason);
    }
}
