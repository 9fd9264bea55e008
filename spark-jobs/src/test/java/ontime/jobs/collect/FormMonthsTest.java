package ontime.jobs.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import ontime.jobs.collect.BtsFormSite.Generation;
import ontime.jobs.download.DownloadClient.Timeouts;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** Months that BTS publishes only with its download form. */
final class FormMonthsTest {

    private static final YearMonth JUNE = YearMonth.of(1995, 6);
    private static final byte[] READY_MADE = Zips.month(1, 5_000);

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private BtsFormSite site;
    private Timeouts timeouts = CollectFixture.PATIENT;

    @BeforeEach
    void openTodaysSite() throws IOException {
        site = new BtsFormSite(Generation.TODAY);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"TODAY", "OLDER"})
    void theFormIsUsedWhereReadyMadeZipsAreMissing(Generation generation) throws Exception {
        open(generation);
        site.publish(YearMonth.of(1989, 12), READY_MADE);
        site.publish(YearMonth.of(2000, 1), READY_MADE);

        assertThat(run("--months", "1989-12..2000-01")).isZero();
        assertThat(out.toString()).contains("122 new, 0 unchanged");
        assertThat(zip(YearMonth.of(1989, 12))).isEqualTo(READY_MADE);
        assertThat(zip(YearMonth.of(2000, 1))).isEqualTo(READY_MADE);
        for (YearMonth month = YearMonth.of(1990, 1); month.getYear() < 2000; month = month.plusMonths(1)) {
            assertThat(onlyCsv(zip(month)))
                    .startsWith("\"" + String.join("\",\"", BtsFormSite.COLUMNS) + "\"")
                    .contains(String.format(
                            Locale.ROOT, "\"%d/1/%d 12:00:00 AM\"", month.getMonthValue(), month.getYear()));
        }
        assertThat(Manifest.read(bts())
                        .find(BtsMonths.fileName(JUNE))
                        .orElseThrow()
                        .url())
                .contains("/DL_SelectFields.asp");
    }

    @Test
    void aPageThatDoesNotDeclareItsChangesIsToldAboutThemAfterAnError() throws Exception {
        open(Generation.TODAY_UNDECLARED);

        assertThat(run("--months", "1995-06")).isZero();
        assertThat(onlyCsv(zip(JUNE)))
                .startsWith("\"" + String.join("\",\"", BtsFormSite.COLUMNS) + "\"")
                .contains("6/1/1995");
    }

    @Test
    void aMonthOfTheFormIsNotDownloadedAgain() throws Exception {
        run("--months", "1995-06");
        site.requests().clear();

        assertThat(run("--months", "1995-06")).isZero();
        assertThat(out.toString()).contains("0 new, 1 unchanged");
        assertThat(site.requests()).containsExactly("GET /PREZIP/" + BtsMonths.fileName(JUNE));
    }

    @Test
    void aReadyMadeZipThatAppearsReplacesTheMonthOfTheForm() throws Exception {
        run("--months", "1995-06");
        site.publish(JUNE, READY_MADE);

        assertThat(run("--months", "1995-06")).isZero();
        assertThat(out.toString()).contains("1 republished");
        assertThat(zip(JUNE)).isEqualTo(READY_MADE);
    }

    @Test
    void aDeletedMonthOfTheFormIsDownloadedAgain() throws Exception {
        run("--months", "1995-06");
        Files.delete(bts().resolve(BtsMonths.fileName(JUNE)));

        assertThat(run("--months", "1995-06")).isZero();
        assertThat(out.toString()).contains("1 restored");
    }

    @Test
    void aReadyMadeZipThatDisappearsIsKept() throws Exception {
        site.publish(JUNE, READY_MADE);
        run("--months", "1995-06");
        open(Generation.TODAY);

        assertThat(run("--months", "1995-06")).isEqualTo(3);
        assertThat(zip(JUNE)).isEqualTo(READY_MADE);
    }

    @Test
    void aHomePageInsteadOfAZipMeansThatThereIsNone() throws Exception {
        site.answerMissingZipsWithAPage();

        assertThat(run("--months", "1995-06")).isZero();
        assertThat(onlyCsv(zip(JUNE))).contains("6/1/1995");
        assertThat(out.toString()).contains("with BTS's download form");
    }

    @ParameterizedTest
    @EnumSource(names = {"TODAY", "OLDER", "NONE"})
    void aMonthThatTheFormDoesNotOfferIsMissing(Generation generation) throws Exception {
        open(generation);
        site.answerWith(month -> "");

        assertThat(run("--months", "2015-09")).isEqualTo(3);
        assertThat(run("--months", "2016-01")).isEqualTo(3);
        assertThat(names()).isEmpty();
    }

    @Test
    void anErrorPageIsAFailureThatSaysWhatThePageSays() throws Exception {
        HttpHandler error = exchange -> BtsFormSite.send(exchange, 200, BtsFormSite.page("<h1>Timeout expired</h1>"));
        site.fail(error, error);

        assertThat(run("--months", "1995-06")).isEqualTo(1);
        assertThat(out.toString()).contains("BTS answered its form with a page: BTS Timeout expired");
        assertThat(names()).isEmpty();
    }

    @Test
    void flightsOfAnotherMonthAreRefused() throws Exception {
        site.answerWith(month -> "2015,6,1,\"6/1/2015 12:00:00 AM\",\n");

        assertThat(run("--months", "1995-06")).isEqualTo(1);
        assertThat(out.toString()).contains("flights of another month than 1995-06");
        assertThat(names()).isEmpty();
    }

    @Test
    void aBrokenOrBusyAnswerIsRetried() throws Exception {
        site.fail(
                exchange -> {
                    exchange.sendResponseHeaders(200, READY_MADE.length);
                    exchange.getResponseBody().write(READY_MADE, 0, 1_000);
                    exchange.getResponseBody().flush();
                },
                exchange -> BtsFormSite.send(exchange, 503, BtsFormSite.page("busy")),
                exchange -> BtsFormSite.send(exchange, 200, Zips.damaged(READY_MADE)));

        assertThat(run("--months", "1995-06")).isZero();
        assertThat(out.toString()).contains("the server answered 503", "damaged", "1 new");
        assertThat(names()).containsExactly(BtsMonths.fileName(JUNE));
    }

    @Test
    void aSlowAnswerIsAwaitedAndAStalledOneRetried() throws Exception {
        timeouts = CollectFixture.HASTY;
        CountDownLatch release = new CountDownLatch(1);
        site.fail(exchange -> {
            exchange.sendResponseHeaders(200, READY_MADE.length);
            exchange.getResponseBody().write(READY_MADE, 0, 1_000);
            exchange.getResponseBody().flush();
            await(release, Duration.ofMinutes(1));
        });
        site.answerWith(month -> {
            // Longer than another answer may take.
            await(new CountDownLatch(1), timeouts.answer().plusMillis(500));
            return "1995,6,1,\"6/1/1995 12:00:00 AM\",\n";
        });

        assertThat(run("--months", "1995-06")).isZero();
        assertThat(out.toString()).contains("no byte arrived for 1.0 s", "1 new");
        release.countDown();
    }

    /** Opens another site in place of the open one. */
    private void open(Generation generation) throws IOException {
        site.close();
        site = new BtsFormSite(generation);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        Map<String, String> variables =
                Map.of("ONTIME_BTS_URL", site.zips().toString(), "ONTIME_DATA", data.toString());
        Clock clock = Clock.fixed(CollectFixture.NOW, ZoneOffset.UTC);
        CollectEnvironment environment = new CollectEnvironment(clock, pause -> Duration.ZERO, timeouts);
        return new CommandLine(new CollectJob(() -> SettingsReader.read(variables), environment))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(out, true))
                .execute(arguments);
    }

    private Path bts() {
        return data.resolve("bts");
    }

    private byte[] zip(YearMonth month) throws IOException {
        return Files.readAllBytes(bts().resolve(BtsMonths.fileName(month)));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(bts())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(Manifest.FILE_NAME) && !name.startsWith(".collecting"))
                    .sorted()
                    .toList();
        }
    }

    private static String onlyCsv(byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            assertThat(zip.getNextEntry()).hasToString("T_ONTIME_REPORTING.csv");
            String csv = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(zip.getNextEntry()).isNull();
            return csv;
        }
    }

    private static void await(CountDownLatch latch, Duration atMost) {
        try {
            latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
