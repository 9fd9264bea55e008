package ontime.jobs.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ontime.jobs.TestSpark;
import ontime.jobs.bts.BtsCsv;
import ontime.jobs.bts.FileCounts;
import ontime.jobs.bts.LineReason;
import ontime.model.flight.BtsColumn;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lines that were refused once and are good today: the month is loaded with a bad line in their place, then the
 * quarantine is given the good one, as if the rule had changed.
 */
final class QuarantineReplayTest {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
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
    void linesThatAreGoodTodayEnterTheirMonthWithoutTheirFile() throws IOException {
        load(BtsCsv.ofToday().flight(Map.of()).raw("bad").raw("also bad"));
        BtsCsv today = BtsCsv.ofToday();
        mend(3, today.line(Map.of(BtsColumn.FLIGHT_NUM, "7")));
        Files.delete(source.resolve("a.csv"));

        List<QuarantineReplay.Outcome> outcome = replay();

        assertThat(outcome).containsExactly(new QuarantineReplay.Outcome(JANUARY, 1, 0, 1));
        assertThat(rows()).containsExactly("7 0 N640DL", "640 0 N640DL");
        assertThat(quarantine().rows().collectAsList())
                .singleElement()
                .extracting(line -> line.<Long>getAs("LineNumber"))
                .isEqualTo(4L);
        assertThat(counts()).isEqualTo(new FileCounts("a.csv", 4, 2, Map.of(LineReason.BAD_WIDTH, 1L), 0, 0, 1));
        assertThat(loads().find(JANUARY).orElseThrow().tableVersion())
                .isEqualTo(flights().version());
    }

    @Test
    void equalLinesAreDuplicatesAndOtherContentGetsTheNextOrdinal() throws IOException {
        load(BtsCsv.ofToday().flight(Map.of()).raw("bad").raw("bad"));
        BtsCsv today = BtsCsv.ofToday();
        mend(3, today.line(Map.of()));
        mend(4, today.line(Map.of(BtsColumn.TAIL_NUM, "N1")));

        List<QuarantineReplay.Outcome> outcome = replay();

        assertThat(outcome).containsExactly(new QuarantineReplay.Outcome(JANUARY, 1, 1, 0));
        assertThat(rows()).containsExactly("640 0 N640DL", "640 1 N1");
        assertThat(counts()).isEqualTo(new FileCounts("a.csv", 4, 2, Map.of(), 1, 0, 1));
    }

    @Test
    void everyValueOfTheMonthStaysAsItWas() throws IOException {
        load(BtsCsv.ofToday()
                .flight(Map.of(BtsColumn.DEP_TIME, "2400", BtsColumn.WHEELS_OFF, "0005", BtsColumn.ARR_DELAY, "-81.00"))
                .flight(Map.of(BtsColumn.ORIGIN_CITY_NAME, "\"Bogot\u00e1, \"\"O\"\"\"", BtsColumn.TAIL_NUM, ""))
                .raw("bad"));
        List<Row> before = flights().all().orderBy("TailNum").collectAsList();
        mend(4, BtsCsv.ofToday().line(Map.of(BtsColumn.ORIGIN, "BOS")));

        replay();

        assertThat(flights().all().where("Origin <> 'BOS'").orderBy("TailNum").collectAsList())
                .isEqualTo(before);
    }

    @Test
    void replayedAgainNothingChanges() throws IOException {
        load(BtsCsv.ofToday().flight(Map.of()).raw("bad").raw("bad"));
        mend(3, BtsCsv.ofToday().line(Map.of(BtsColumn.FLIGHT_NUM, "7")));
        replay();
        long version = flights().version();

        assertThat(replay()).containsExactly(new QuarantineReplay.Outcome(JANUARY, 0, 0, 1));
        assertThat(flights().version()).isEqualTo(version);
    }

    @Test
    void aRunKilledBeforeItsRecordWasWrittenGivesTheSameWhenRunAgain() throws IOException {
        load(BtsCsv.ofToday().flight(Map.of()).raw("bad"));
        mend(3, BtsCsv.ofToday().line(Map.of(BtsColumn.FLIGHT_NUM, "7")));
        List<Row> lines = quarantine().rows().collectAsList();
        Load before = loads().find(JANUARY).orElseThrow();
        replay();
        quarantine().keep(JANUARY, lines);
        loads().put(before);

        assertThat(replay()).containsExactly(new QuarantineReplay.Outcome(JANUARY, 1, 0, 0));
        assertThat(rows()).hasSize(2);
        assertThat(counts()).isEqualTo(new FileCounts("a.csv", 3, 2, Map.of(), 0, 0, 1));
    }

    @Test
    void aRunKilledBeforeLinesLeftTheQuarantineOnlyTakesThemOut() throws IOException {
        load(BtsCsv.ofToday().flight(Map.of()).raw("bad"));
        mend(3, BtsCsv.ofToday().line(Map.of(BtsColumn.FLIGHT_NUM, "7")));
        List<Row> lines = quarantine().rows().collectAsList();
        replay();
        quarantine().keep(JANUARY, lines);

        assertThat(replay()).containsExactly(new QuarantineReplay.Outcome(JANUARY, 0, 0, 0));
        assertThat(rows()).hasSize(2);
        assertThat(quarantine().rows().count()).isZero();
        assertThat(counts()).isEqualTo(new FileCounts("a.csv", 3, 2, Map.of(), 0, 0, 1));
    }

    @Test
    void aMonthThatHadNoRowGetsItsFirst() throws IOException {
        load(BtsCsv.ofToday().raw(BtsCsv.ofToday().line(Map.of(BtsColumn.ORIGIN, "atl"))));
        mend(2, BtsCsv.ofToday().line(Map.of()));

        assertThat(replay()).containsExactly(new QuarantineReplay.Outcome(JANUARY, 1, 0, 0));
        assertThat(rows()).containsExactly("640 0 N640DL");
    }

    private void load(BtsCsv csv) throws IOException {
        csv.write(source.resolve("a.csv"));
        new OnTimePerformanceJob(settings, new Configuration(), TestSpark::session, KNOWN, Clock.systemUTC())
                .run(new Source(source.toString(), false, false), batch -> {});
    }

    /** Puts a good line in the place of a quarantined one. */
    private void mend(long lineNumber, String line) {
        List<Row> lines = new ArrayList<>();
        for (Row row : quarantine().rows().collectAsList()) {
            boolean mended = row.<Long>getAs("LineNumber") == lineNumber;
            lines.add(
                    mended
                            ? RowFactory.create(
                                    row.get(0),
                                    row.get(1),
                                    row.get(2),
                                    row.get(3),
                                    row.get(4),
                                    row.get(5),
                                    line.getBytes(StandardCharsets.UTF_8))
                            : row);
        }
        quarantine().keep(JANUARY, lines);
    }

    private List<QuarantineReplay.Outcome> replay() {
        return new QuarantineReplay(settings, new Configuration(), TestSpark::session, KNOWN, Clock.systemUTC())
                .run(Optional.empty());
    }

    private List<String> rows() {
        return flights().all().orderBy("FlightNum", "Ordinal").collectAsList().stream()
                .map(row -> row.getAs("FlightNum") + " " + row.getAs("Ordinal") + " " + row.getAs("TailNum"))
                .toList();
    }

    private FileCounts counts() {
        return loads().find(JANUARY).orElseThrow().files().get(0).counts();
    }

    private Loads loads() {
        return new Loads(settings, new Configuration());
    }

    private FlightsTable flights() {
        return new FlightsTable(TestSpark::session, settings);
    }

    private LineTable quarantine() {
        return LineTable.quarantine(TestSpark.session(), settings);
    }
}
