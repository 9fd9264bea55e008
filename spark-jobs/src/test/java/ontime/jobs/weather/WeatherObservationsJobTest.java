package ontime.jobs.weather;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import ontime.jobs.TestSpark;
import ontime.jobs.collect.FaultyServer;
import ontime.jobs.collect.PublishedFile;
import ontime.jobs.download.Progress;
import ontime.jobs.weather.WeatherObservationsJob.Outcome;
import ontime.model.airport.AirportFacts;
import ontime.model.catalog.Months;
import ontime.model.weather.Observation;
import ontime.model.weather.WeatherDay;
import ontime.stores.StoreCatalog;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From an archive on a web server, with the layout of NOAA's, to the table and the documents. */
final class WeatherObservationsJobTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2008-04-01T00:00:00Z"), ZoneOffset.UTC);
    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final String OF_ORD = "data/global-hourly/access/2008/72530094846.csv";

    private final Map<String, WeatherDay> documents = new TreeMap<>();
    private final StringWriter said = new StringWriter();

    @TempDir
    Path data;

    private final FaultyServer server;

    WeatherObservationsJobTest() throws IOException {
        this.server = new FaultyServer();
    }

    @BeforeEach
    void publishTheArchive() {
        publish("pub/data/noaa/isd-history.csv", WeatherStationsTest.HISTORY, "stations");
        GlobalHourlyFile storm = GlobalHourlyFile.ofStorm();
        publish(
                OF_ORD,
                String.join(
                        "\n",
                        storm.header(),
                        storm.text("2008-01-15T14:51:00", "FM-15"),
                        storm.text("2008-01-15T15:51:00", "FM-15"),
                        storm.with("TMP", "warm").text("2008-01-15T16:51:00", "FM-15"),
                        storm.text("2008-01-15T23:59:00", "SOD  "),
                        storm.text("2008-02-01T00:51:00", "FM-15"),
                        storm.text("2008-07-01T00:51:00", "FM-15")),
                "first");
    }

    @AfterEach
    void stopTheServer() throws IOException {
        server.close();
    }

    @Test
    void observationsStandInTheTableAndInDocuments() throws IOException, InterruptedException {
        Outcome outcome = run(WeatherFormat.GLOBAL_HOURLY, "ORD", "DEN");

        assertThat(outcome.observations()).isEqualTo(3);
        assertThat(outcome.withoutStation()).containsExactly("DEN");
        assertThat(outcome.refused())
                .containsExactly("global-hourly-2008-72530094846.csv, line 4: TMP has 1 parts: warm");
        assertThat(rows())
                .extracting(row -> row.getAs("ObservedUtc").toString())
                .containsExactlyInAnyOrder("2008-01-15 14:51:00.0", "2008-01-15 15:51:00.0");
        WeatherDay day = Objects.requireNonNull(documents.get("ORD/2008-01-15"));
        assertThat(day.observations()).extracting(Observation::gust).containsExactly(25.1, 25.1);
        assertThat(day.findLast(Instant.parse("2008-01-15T15:50:00Z")))
                .map(Observation::observedAt)
                .contains(Instant.parse("2008-01-15T14:51:00Z"));
        assertThat(documents).containsOnlyKeys("ORD/2008-01-15", "ORD/2008-02-01");
        assertThat(said.toString()).contains("global-hourly-2008-72530094846.csv: new");
    }

    @Test
    void anotherRunDownloadsNothingAndGivesTheSameRows() throws IOException, InterruptedException {
        run(WeatherFormat.GLOBAL_HOURLY, "ORD");
        List<Row> before = rows();

        run(WeatherFormat.GLOBAL_HOURLY, "ORD");

        assertThat(rows()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(said.toString()).contains("global-hourly-2008-72530094846.csv: unchanged");
    }

    @Test
    void theTextOfReportsIsInTheSameFiles() throws IOException, InterruptedException {
        run(WeatherFormat.GLOBAL_HOURLY, "ORD");

        Outcome outcome = run(WeatherFormat.METAR, "ORD");

        // With the one whose decoded temperature is wrong.
        assertThat(outcome.observations()).isEqualTo(4);
        assertThat(outcome.refused()).isEmpty();
        assertThat(rows()).extracting(row -> row.<String>getAs("Source")).containsOnly("metar");
        assertThat(said.toString()).contains("global-hourly-2008-72530094846.csv: unchanged");
    }

    @Test
    void otherAirportsKeepTheirRows() throws IOException, InterruptedException {
        run(WeatherFormat.GLOBAL_HOURLY, "ORD");
        publish("pub/data/noaa/isd-lite/2008/702730-26451-2008.gz", gzip(), "lite");

        Outcome outcome = run(WeatherFormat.ISD_LITE, "ANC");

        assertThat(outcome.observations()).isEqualTo(1);
        assertThat(rows())
                .extracting(row -> row.<String>getAs("Airport"))
                .containsExactlyInAnyOrder("ORD", "ORD", "ANC");
    }

    @Test
    void aFolderWithTheLayoutIsAnArchiveToo() throws IOException, InterruptedException {
        Path archive = data.resolve("copy");
        Files.createDirectories(archive.resolve("data/global-hourly/access/2008"));
        Files.createDirectories(archive.resolve("pub/data/noaa"));
        Files.writeString(archive.resolve("pub/data/noaa/isd-history.csv"), WeatherStationsTest.HISTORY);
        GlobalHourlyFile storm = GlobalHourlyFile.ofStorm();
        Files.writeString(
                archive.resolve(OF_ORD), storm.header() + "\n" + storm.text("2008-01-15T14:51:00", "FM-15") + "\n");

        assertThat(run(request(Optional.of(archive.toString()), WeatherFormat.GLOBAL_HOURLY, "ORD"))
                        .observations())
                .isEqualTo(1);
    }

    @Test
    void anArchiveWithoutTheseFilesIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(WeatherFormat.GLOBAL_HOURLY, "DEN"))
                .withMessageContaining("no global-hourly file of [2008] for any of these airports: DEN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> run(
                        new WeatherRequest(Optional.empty(), List.of(), Optional.empty(), WeatherFormat.ISD_LITE, 1)))
                .withMessageContaining("name the months");
    }

    private Outcome run(WeatherFormat format, String... airports) throws IOException, InterruptedException {
        return run(request(Optional.empty(), format, airports));
    }

    private static WeatherRequest request(Optional<String> archive, WeatherFormat format, String... airports) {
        return new WeatherRequest(Optional.of(new Months(JANUARY, JANUARY)), List.of(airports), archive, format, 2);
    }

    private Outcome run(WeatherRequest request) throws IOException, InterruptedException {
        return new WeatherObservationsJob(
                        TestSpark.settings(
                                data, Map.of("ONTIME_WEATHER_URL", server.base().toString())),
                        new Configuration(),
                        TestSpark::session,
                        (month, observations, days) -> {
                            List<Row> rows = days.collectAsList();
                            rows.stream()
                                    .map(WeatherRows::document)
                                    .forEach(document -> documents.put(
                                            document.getString("_id"), StoreCatalog.WEATHER_DAYS.value(document)));
                            return rows.size();
                        })
                .run(request, List.of(), AirportFacts.read().list(), Progress.lines(new PrintWriter(said)), CLOCK);
    }

    private List<Row> rows() {
        return new WeatherTable(TestSpark::session, TestSpark.settings(data, Map.of()))
                .months(List.of(JANUARY))
                .collectAsList();
    }

    private void publish(String path, String text, String etag) {
        publish(path, text.getBytes(StandardCharsets.UTF_8), etag);
    }

    private void publish(String path, byte[] bytes, String etag) {
        server.publish(path, PublishedFile.of(bytes, "\"" + etag + "\""));
    }

    private static byte[] gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(
                    "2008 01 15 14   -33   -61 10215   250    77     8     0 -9999\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
