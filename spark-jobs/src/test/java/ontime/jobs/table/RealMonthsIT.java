package ontime.jobs.table;

import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ontime.jobs.TestSpark;
import ontime.jobs.bts.FileCounts;
import ontime.model.load.QualityRule;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** BTS's own files against the figures that were published with them; skipped where the files are not at hand. */
final class RealMonthsIT {

    private static final Path REAL = Path.of("../../shared/data");
    private static final List<String> KNOWN_MONTHS = List.of(
            "On_Time_Reporting_Carrier_On_Time_Performance_1987_present_2008_1.zip",
            "On_Time_Reporting_Carrier_On_Time_Performance_1987_present_2008_2.zip");

    @TempDir
    Path data;

    @TempDir
    Path knownMonths;

    @BeforeEach
    void needTheFiles() {
        assumeTrue(Files.isDirectory(REAL), "no real months at ../shared/data beside the project");
        TestSpark.compileQueries(true);
    }

    @AfterEach
    void interpretQueriesAgain() {
        TestSpark.compileQueries(false);
    }

    @Test
    void twoNationalMonthsGiveTheirFigures() throws IOException {
        // Later months may lie beside these two.
        for (String name : KNOWN_MONTHS) {
            Files.createSymbolicLink(
                    knownMonths.resolve(name), REAL.resolve("bts").resolve(name).toRealPath());
        }

        OnTimePerformanceJob.Outcome outcome = load(knownMonths);

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.loaded())
                .extracting(load -> load.files().get(0).counts())
                .extracting(FileCounts::lines, FileCounts::accepted, FileCounts::allQuarantined, FileCounts::duplicates)
                .containsExactly(tuple(605_766L, 605_765L, 0L, 0L), tuple(569_237L, 569_232L, 0L, 4L));
        assertThat(outcome.loaded()).extracting(Load::sameKeyRows).containsExactly(1L, 0L);
        assertThat(figures())
                .startsWith(
                        "[1,605765,17308,1327,20,286,4669,5982183,148807]",
                        "[2,569232,20596,1715,20,285,4599,7152512,156235]");
    }

    @Test
    void theOtherFormsLoadAndAnotherDataSetIsRefusedByName() throws IOException {
        OnTimePerformanceJob.Outcome outcome = load(REAL.resolve("bts-forms"));

        assertThat(outcome.refused()).singleElement().asString().contains("kaggle_form_2015_01.csv.gz", "FlightDate");
        assertThat(outcome.loaded())
                .extracting(load -> load.month() + " " + load.rows())
                .containsExactly("1988-01 9", "2014-01 9746", "2020-12 199");
        Row diverted = table().where("Year = 2014")
                .selectExpr("sum(Cancelled)", "sum(Diverted)", "count(Div1Airport)", "count(WheelsOff)")
                .first();
        assertThat(diverted.getLong(0)).isEqualTo(701);
        assertThat(diverted.getLong(1)).isEqualTo(1477);
        assertThat(diverted.getLong(2)).isPositive();
        assertThat(diverted.getLong(3)).isPositive();
    }

    @Test
    void filesAsPeopleHaveThemLoadWithEveryFlightOnce() throws IOException {
        OnTimePerformanceJob.Outcome outcome = load(REAL.resolve("cases"));

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.loaded())
                .extracting(load -> load.month() + " " + load.rows())
                .contains(
                        "1988-09 30",
                        "2001-03 30",
                        "2001-04 30",
                        "2002-01 30",
                        "2002-02 30",
                        "2002-03 30",
                        "2002-05 30",
                        "2002-06 30",
                        "2002-08 30",
                        "2003-02 30",
                        "2008-01 30",
                        "2008-02 30",
                        "2012-09 360",
                        "2012-11 122");
        assertThat(quality(outcome, "2002-05")).containsEntry(QualityRule.TAIL_NOT_VALID, 10L);
        assertThat(quality(outcome, "2002-06")).containsEntry(QualityRule.TIME_NOT_VALID, 7L);
        assertThat(table().where("Year = 1988 AND UniqueCarrier = 'PA (1)'").count())
                .isEqualTo(10);
    }

    @Test
    void aMonthInTwoFilesIsLoadedOnce() throws IOException {
        OnTimePerformanceJob.Outcome republished = load(REAL.resolve("cases/republished"));
        assertThat(table().count()).isEqualTo(20);
        assertThat(quality(republished, "2008-01")).containsEntry(QualityRule.FILES_DIFFER, 12L);

        load(REAL.resolve("cases/some_columns"));

        assertThat(table().count()).isEqualTo(20);
        assertThat(table().where("OriginCityName IS NULL").count()).isZero();
    }

    private static Map<QualityRule, Long> quality(OnTimePerformanceJob.Outcome outcome, String month) {
        return outcome.loaded().stream()
                .filter(load -> load.month().toString().equals(month))
                .findFirst()
                .orElseThrow()
                .quality();
    }

    private List<String> figures() {
        return table()
                .groupBy("Month")
                .agg(
                        expr("count(*)"),
                        expr("sum(Cancelled)"),
                        expr("sum(Diverted)"),
                        expr("count(DISTINCT Carrier)"),
                        expr("count(DISTINCT Origin)"),
                        expr("count(DISTINCT Origin, Dest)"),
                        expr("sum(ArrDelay)"),
                        expr("count_if(ArrDelay >= 15)"))
                .orderBy("Month")
                .collectAsList()
                .stream()
                .map(Row::toString)
                .toList();
    }

    private org.apache.spark.sql.Dataset<Row> table() {
        return new FlightsTable(TestSpark::session, settings()).all();
    }

    private OnTimePerformanceJob.Outcome load(Path source) throws IOException {
        return new OnTimePerformanceJob(
                        settings(),
                        new Configuration(),
                        TestSpark::session,
                        new KnownCodes(Set.of(), Set.of()),
                        Clock.systemUTC())
                .run(new Source(source.toString(), false, false), batch -> {});
    }

    private Settings settings() {
        return TestSpark.settings(data, Map.of());
    }
}
