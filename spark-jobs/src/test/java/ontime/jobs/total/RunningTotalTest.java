package ontime.jobs.total;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ontime.jobs.TestSpark;
import ontime.jobs.table.Load;
import ontime.jobs.table.PublishedFiles;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sums of a few rows a month, whose other months' files are made unreadable: who read them would fail. */
final class RunningTotalTest {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2008, 2);

    private static final String COLUMNS = "AS rows(Tail, Flights, Routes, Months)";
    private static final String JANUARYS_ROWS =
            """
            ('N1', 3L, map('ATL-JFK', 2L, 'JFK-ATL', 1L), map('2008-01', 30)),
            ('N2', 1L, map('ATL-JFK', 1L), map('2008-01', 10))""";

    @TempDir
    Path data;

    private PublishedFiles files = files(Path.of("unset"));

    @BeforeEach
    void publishJanuary() {
        files = files(data);
        publish(JANUARY, 1, JANUARYS_ROWS);
    }

    @Test
    void aMonthIsAddedWithoutReadingTheOthers() throws IOException {
        assertThat(total(load(JANUARY, 1)))
                .containsExactly(
                        "N1|3|{ATL-JFK -> 2, JFK-ATL -> 1}|{2008-01 -> 30}", "N2|1|{ATL-JFK -> 1}|{2008-01 -> 10}");
        publish(FEBRUARY, 2, "('N1', 4L, map('ATL-JFK', 4L), map('2008-02', 40))");
        spoil(JANUARY);

        assertThat(total(load(JANUARY, 1), load(FEBRUARY, 2)))
                .containsExactly(
                        "N1|7|{ATL-JFK -> 6, JFK-ATL -> 1}|{2008-01 -> 30, 2008-02 -> 40}",
                        "N2|1|{ATL-JFK -> 1}|{2008-01 -> 10}");
    }

    @Test
    void aReplacedMonthIsTakenAwayAndAdded() throws IOException {
        publish(
                FEBRUARY,
                2,
                "('N1', 4L, map('ATL-JFK', 4L), map('2008-02', 40)), ('N3', 1L, map(), map('2008-02', 5))");
        total(load(JANUARY, 1), load(FEBRUARY, 2));
        publish(FEBRUARY, 3, "('N1', 5L, map('ATL-BOS', 5L), map('2008-02', 50))");
        publish(FEBRUARY, 4, "('N1', 6L, map('ATL-BOS', 6L), map('2008-02', 60))");
        spoil(JANUARY);

        assertThat(total(load(JANUARY, 1), load(FEBRUARY, 4)))
                .containsExactly(
                        "N1|9|{ATL-BOS -> 6, ATL-JFK -> 2, JFK-ATL -> 1}|{2008-01 -> 30, 2008-02 -> 60}",
                        "N2|1|{ATL-JFK -> 1}|{2008-01 -> 10}");
    }

    @Test
    void aSumIsMadeOnce() throws IOException {
        total(load(JANUARY, 1));
        spoil(JANUARY);

        assertThat(total(load(JANUARY, 1))).hasSize(2);
    }

    @Test
    void aSumThatIsGoneIsMadeFromAllMonths() throws IOException {
        publish(FEBRUARY, 2, "('N1', 4L, map('ATL-JFK', 4L), map('2008-02', 40))");
        List<String> before = total(load(JANUARY, 1), load(FEBRUARY, 2));
        try (Stream<Path> sums = Files.list(Path.of(files.folder().toString(), ".total"))) {
            for (Path sum : sums.toList()) {
                Files.delete(sum.resolve("_loads.json"));
            }
        }

        assertThat(total(load(JANUARY, 1), load(FEBRUARY, 2))).isEqualTo(before);
    }

    @Test
    void aMonthThatIsNotPublishedIsNamed() {
        assertThatThrownBy(() -> total(load(JANUARY, 1), load(FEBRUARY, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2008-02 in airplane_totals is not up to date: run ./ontime job airplane_totals");
    }

    private List<String> total(Load... loads) {
        return new RunningTotal(files, new Addition(List.of("Tail"), "Flights"), rows -> rows.drop("Year", "Month"))
                .of(TestSpark.session(), List.of(loads)).collectAsList().stream()
                        .map(row -> "%s|%s|%s|%s"
                                .formatted(
                                        row.getAs("Tail"),
                                        row.getAs("Flights"),
                                        text(row, "Routes"),
                                        text(row, Addition.MONTHS)))
                        .sorted()
                        .toList();
    }

    private static String text(Row row, String column) {
        return row.<String, Object>getJavaMap(row.fieldIndex(column)).entrySet().stream()
                .map(entry -> entry.getKey() + " -> " + entry.getValue())
                .sorted()
                .toList()
                .toString()
                .replace('[', '{')
                .replace(']', '}');
    }

    private void publish(YearMonth month, long version, String values) {
        org.apache.hadoop.fs.Path aside = files.aside();
        Dataset<Row> rows = TestSpark.session().sql("SELECT * FROM VALUES " + values + " " + COLUMNS);
        rows.selectExpr("Tail", "Flights", "cast(Routes AS map<string, bigint>) Routes", "Months")
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(aside.toString());
        files.replaceKeeping(load(month, version), aside);
    }

    /** Replaces a month's files by what is no Parquet. */
    private void spoil(YearMonth month) throws IOException {
        Path folder = Path.of(files.folder().toString(), PublishedFiles.partition(month));
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".parquet")).toList()) {
                Files.writeString(file, "no Parquet");
            }
        }
    }

    private static PublishedFiles files(Path data) {
        Settings settings = TestSpark.settings(data, Map.of());
        return new PublishedFiles(StoredDataset.AIRPLANE_TOTALS, settings, new Configuration());
    }

    private static Load load(YearMonth month, long version) {
        return new Load(
                month,
                version,
                1,
                List.of(),
                0,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                false,
                Instant.EPOCH.plusSeconds(version));
    }
}
