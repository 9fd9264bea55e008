package ontime.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import ontime.jobs.TestSpark;
import ontime.jobs.bts.BtsCsv;
import ontime.model.flight.BtsColumn;
import ontime.model.load.QualityRule;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OnTimePerformanceJobTest {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final Map<BtsColumn, String> IN_FEBRUARY =
            Map.of(BtsColumn.MONTH, "2", BtsColumn.FLIGHT_DATE, "2008-02-15");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

    private static final KnownCodes KNOWN = new KnownCodes(Set.of("ATL", "LGA"), Set.of("DL"));

    @TempDir
    Path data;

    @TempDir
    Path source;

    private Settings settings = TestSpark.settings(Path.of("unset"), Map.of());

    @BeforeEach
    void useTheFolder() {
        settings = TestSpark.settings(data, Map.of());
    }

    @Test
    void loadsEveryMonthOfAFolder() throws IOException {
        BtsCsv.ofToday().flight(Map.of()).write(source.resolve("a_2008_1.zip"));
        BtsCsv.ofOldHeader().flight(IN_FEBRUARY).write(source.resolve("b_2008_2.csv"));
        Files.writeString(source.resolve("README.md"), "no flights");

        OnTimePerformanceJob.Outcome outcome = load();

        assertThat(outcome.loaded()).extracting(Load::month).containsExactly(JANUARY, YearMonth.of(2008, 2));
        assertThat(outcome.refused()).isEmpty();
        assertThat(table().count()).isEqualTo(2);
        Row flight = table().where("Month = 2").first();
        assertThat(flight.getAs("FlightDate").toString()).isEqualTo("2008-02-15");
        assertThat(flight.<Integer>getAs("FlightNum")).isEqualTo(640);
        assertThat(flight.<Integer>getAs("Distance")).isEqualTo(762);
        assertThat(flight.<String>getAs("CRSDepTime")).isEqualTo("0715");
    }

    @Test
    void loadingTwiceChangesNothing() throws IOException {
        BtsCsv.ofToday().flight(Map.of()).write(source.resolve("a.zip"));
        load();
        long version = flightsTable().version();

        OnTimePerformanceJob.Outcome again = load();

        assertThat(again.loaded()).isEmpty();
        assertThat(again.unchanged()).containsExactly(JANUARY);
        assertThat(flightsTable().version()).isEqualTo(version);
    }

    @Test
    void aRepublishedMonthReplacesTheOldOneAndNoOther() throws IOException {
        Path january = BtsCsv.ofToday()
                .flight(Map.of())
                .flight(Map.of(BtsColumn.FLIGHT_NUM, "641"))
                .write(source.resolve("a.csv"));
        BtsCsv.ofToday().flight(IN_FEBRUARY).write(source.resolve("b.csv"));
        load();

        BtsCsv.ofToday().flight(Map.of(BtsColumn.FLIGHT_NUM, "642")).write(january);
        OnTimePerformanceJob.Outcome outcome = load();

        assertThat(outcome.loaded()).extracting(Load::month).containsExactly(JANUARY);
        assertThat(table().where("Month = 1").first().<Integer>getAs("FlightNum"))
                .isEqualTo(642);
        assertThat(table().count()).isEqualTo(2);
    }

    @Test
    void aRunKilledBeforeItsRecordWasWrittenGivesTheSameWhenRunAgain() throws IOException {
        BtsCsv.ofToday().flight(Map.of()).raw("2008,1").write(source.resolve("a.csv"));
        load();
        Files.delete(data.resolve("loads/2008-01.json"));

        load();

        assertThat(table().count()).isEqualTo(1);
        assertThat(LineTable.quarantine(TestSpark.session(), settings).rows().count())
                .isEqualTo(1);
    }

    @Test
    void aRefusedFileIsNamedAndLosesNothingElse() throws IOException {
        BtsCsv.ofToday().flight(Map.of()).write(source.resolve("good.csv"));
        Files.writeString(source.resolve("kaggle.csv"), "YEAR,MONTH,DAY_OF_WEEK,AIRLINE\n2015,1,1,AS\n");
        byte[] zip = Files.readAllBytes(BtsCsv.ofToday().flight(IN_FEBRUARY).write(source.resolve("cut.zip")));
        Files.write(source.resolve("cut.zip"), java.util.Arrays.copyOf(zip, zip.length / 2));

        OnTimePerformanceJob.Outcome outcome = load();

        assertThat(outcome.loaded()).extracting(Load::month).containsExactly(JANUARY);
        assertThat(outcome.refused())
                .anySatisfy(refusal -> assertThat(refusal).contains("FILE_TRUNCATED", "cut.zip"))
                .anySatisfy(refusal -> assertThat(refusal).contains("HEADER_MISMATCH", "kaggle.csv", "AIRLINE"))
                .hasSize(2);
    }

    @Test
    void aFileAboutSomethingElseIsSkippedBesideFlightsAndRefusedAlone() throws IOException {
        Files.writeString(source.resolve("carriers.csv"), "Code,Description\nDL,Delta\n");
        Files.writeString(source.resolve("README.md"), "no flights");

        assertThat(load().refused()).anySatisfy(refusal -> assertThat(refusal).contains("carriers.csv"));

        BtsCsv.ofToday().flight(Map.of()).write(source.resolve("a.csv"));
        OnTimePerformanceJob.Outcome outcome = load();

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.skipped())
                .anySatisfy(skipped -> assertThat(skipped).contains("carriers.csv"))
                .anySatisfy(skipped -> assertThat(skipped).contains("README.md"));
    }

    @Test
    void badLinesAreKeptAsTheyAreAndGoWhenTheMonthIsMended() throws IOException {
        Path file = BtsCsv.ofToday().flight(Map.of()).raw("2008,1,oops").write(source.resolve("a.csv"));
        load();
        LineTable quarantine = LineTable.quarantine(TestSpark.session(), settings);

        Row line = quarantine.rows().first();
        assertThat(line.<String>getAs("File")).isEqualTo("a.csv");
        assertThat(line.<Long>getAs("LineNumber")).isEqualTo(3);
        assertThat(line.<String>getAs("Reason")).isEqualTo("BAD_WIDTH");
        assertThat(new String(line.<byte[]>getAs("Raw"), StandardCharsets.UTF_8))
                .isEqualTo("2008,1,oops");

        BtsCsv.ofToday().flight(Map.of()).write(file);
        load();

        assertThat(quarantine.rows().count()).isZero();
    }

    @Test
    void aValueThatCannotBeTrueIsNullAndItsTextIsKept() throws IOException {
        Path file = BtsCsv.ofToday()
                .flight(Map.of(BtsColumn.DEP_TIME, "2413"))
                .flight(Map.of(BtsColumn.FLIGHT_NUM, "641"))
                .write(source.resolve("a.csv"));
        Load load = load().loaded().get(0);
        LineTable values = LineTable.clearedValues(TestSpark.session(), settings);

        assertThat(load.rows()).isEqualTo(2);
        assertThat(load.quality()).containsEntry(QualityRule.TIME_NOT_VALID, 1L);
        assertThat(table().where("DepTime IS NULL").count()).isEqualTo(1);
        Row value = values.rows(JANUARY).first();
        assertThat(value.<String>getAs("Column")).isEqualTo("DepTime");
        assertThat(value.<Long>getAs("LineNumber")).isEqualTo(2);
        assertThat(new String(value.<byte[]>getAs("Raw"), StandardCharsets.US_ASCII))
                .isEqualTo("2413");

        BtsCsv.ofToday().flight(Map.of()).write(file);
        load();

        assertThat(values.rows().count()).isZero();
    }

    @Test
    void aMonthInTwoFilesIsLoadedOnceWhateverOrderTheyComeIn() throws IOException {
        BtsCsv.ofToday().flight(Map.of()).write(source.resolve("today.zip"));
        load();
        BtsCsv.ofOldHeader()
                .flight(Map.of(BtsColumn.DEST_CITY_NAME, "\"New York (old)\""))
                .flight(Map.of(BtsColumn.FLIGHT_NUM, "641"))
                .write(source.resolve("z_older.csv"));

        Load load = load().loaded().get(0);

        assertThat(load.rows()).isEqualTo(2);
        assertThat(load.quality()).containsEntry(QualityRule.FILES_DIFFER, 1L);
        assertThat(table().where("DestCityName = 'New York (old)'").count()).isZero();
        assertThat(load().unchanged()).containsExactly(JANUARY);
    }

    @Test
    void everyMonthOfAnArchiveIsLoadedAndKnownTheNextTime() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(source.resolve("quarter.zip")))) {
            zip.putNextEntry(new ZipEntry("1.csv"));
            zip.write(BtsCsv.ofToday().flight(Map.of()).bytes());
            zip.putNextEntry(new ZipEntry("2/2.csv"));
            zip.write(BtsCsv.ofDownloadForm().flight(IN_FEBRUARY).bytes());
            zip.putNextEntry(new ZipEntry("readme.html"));
        }

        OnTimePerformanceJob.Outcome outcome = load();
        OnTimePerformanceJob.Outcome again = load();

        assertThat(outcome.loaded()).extracting(Load::month).containsExactly(JANUARY, YearMonth.of(2008, 2));
        assertThat(outcome.skipped()).singleElement().asString().contains("quarter.zip/readme.html");
        assertThat(again.loaded()).isEmpty();
        assertThat(again.unchanged()).hasSize(2);
    }

    @Test
    void airportsThatTheReferenceDataLacksAreCounted() throws IOException {
        BtsCsv.ofToday().flight(Map.of()).flight(Map.of(BtsColumn.DEST, "ZZZ")).write(source.resolve("a.csv"));

        Load load = load().loaded().get(0);

        assertThat(load.unknownAirports()).containsExactly(Map.entry("ZZZ", 1L));
        assertThat(load.rows()).isEqualTo(2);
    }

    @Test
    void carriersThatTheReferenceDataLacksAreCounted() throws IOException {
        BtsCsv.ofToday()
                .flight(Map.of())
                .flight(Map.of(BtsColumn.CARRIER, "ZZ"))
                .write(source.resolve("a.csv"));

        assertThat(load().loaded().get(0).unknownCarriers()).containsExactly(Map.entry("ZZ", 1L));
    }

    @Test
    void aCodeThatWasUsedAgainIsTheUniqueOneOfBts() throws IOException {
        BtsCsv.ofToday()
                .flight(Map.of(BtsColumn.UNIQUE_CARRIER, "PA (1)", BtsColumn.CARRIER, "PA"))
                .flight(Map.of(BtsColumn.CARRIER, "DL"))
                .write(source.resolve("a.csv"));

        assertThat(load().loaded().get(0).flightsByCarrier()).containsOnlyKeys("DL", "PA (1)");
        assertThat(table().select("Carrier").as(Encoders.STRING()).collectAsList())
                .containsExactlyInAnyOrder("DL", "PA (1)");
    }

    @Test
    void aMonthIsKeptFromShrinkingToNextToNothing() throws IOException {
        Path file = many(201).write(source.resolve("a.csv"));
        load();
        many(2).write(file);

        OnTimePerformanceJob.Outcome outcome = load();

        assertThat(outcome.loaded()).isEmpty();
        assertThat(outcome.refused())
                .singleElement()
                .asString()
                .contains("MONTH_TOO_SMALL", "2008-01 has 201 rows and would have 2 from a.csv", "--accept-smaller");
        assertThat(table().count()).isEqualTo(201);
        assertThat(load(true).loaded()).extracting(Load::rows).containsExactly(2L);
        assertThat(table().count()).isEqualTo(2);
    }

    @Test
    void aMonthOfAHundredthIsFewEnoughForAWarningOnly() throws IOException {
        Path file = many(200).write(source.resolve("a.csv"));
        load();
        many(2).write(file);

        assertThat(load().loaded()).extracting(Load::rows).containsExactly(2L);
    }

    @Test
    void aMonthWhoseRecordAnOlderVersionWroteIsLoadedAgain() throws IOException {
        BtsCsv.ofToday().flight(Map.of()).write(source.resolve("a.csv"));
        load();
        Path record = data.resolve("loads/2008-01.json");
        Files.writeString(record, Files.readString(record).replaceAll("(?s),\\s*\"quality\" : \\{[^}]*}", ""));
        Files.delete(data.resolve("loads/.2008-01.json.crc"));

        assertThat(load().loaded()).extracting(Load::month).containsExactly(JANUARY);
    }

    private static BtsCsv many(int flights) {
        BtsCsv csv = BtsCsv.ofToday();
        for (int number = 0; number < flights; number++) {
            csv.flight(Map.of(BtsColumn.FLIGHT_NUM, Integer.toString(number)));
        }
        return csv;
    }

    @Test
    void aFolderWithoutFlightsIsAnError() {
        assertThatThrownBy(this::load)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(source.toString());
    }

    private OnTimePerformanceJob.Outcome load() throws IOException {
        return load(false);
    }

    private OnTimePerformanceJob.Outcome load(boolean acceptSmaller) throws IOException {
        return new OnTimePerformanceJob(settings, new Configuration(), TestSpark::session, KNOWN, CLOCK)
                .run(new Source(source.toString(), false, acceptSmaller), batch -> {});
    }

    private FlightsTable flightsTable() {
        return new FlightsTable(TestSpark::session, settings);
    }

    private org.apache.spark.sql.Dataset<Row> table() {
        return flightsTable().all();
    }
}
