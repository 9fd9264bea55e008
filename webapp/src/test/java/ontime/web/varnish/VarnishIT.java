package ontime.web.varnish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ontime.model.settings.Secret;
import ontime.model.settings.Settings;
import ontime.web.OnTimeApplication;
import ontime.web.publication.DataVersion;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application behind Debian's Varnish: no visitor sees an older publication after Varnish knows a newer one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class VarnishIT {

    private static final String SECRET = "a secret of this test";
    private static final int REQUESTS = 10_000;
    private static final int PUBLICATIONS = 20;
    private static final int VISITORS = 8;

    /** Each shows the flights of the month that changes. */
    private static final List<String> ADDRESSES = List.of(
            "/seasonality", "/api/v1/flights-by-month", "/api/v1/flights-by-month.csv", "/seasonality?from=somewhere");

    private final ChangingData data = new ChangingData();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private int webPort;
    private URI site = URI.create("http://127.0.0.1");
    private VarnishServer varnish = new VarnishServer(site, new Secret(SECRET));
    private Optional<VarnishProcess> process = Optional.empty();
    private Optional<ConfigurableApplicationContext> application = Optional.empty();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue(VarnishProcess.isInstalled(), VarnishProcess.howToInstall());
        webPort = freePort();
        int port = freePort();
        site = URI.create("http://127.0.0.1:" + port);
        varnish = new VarnishServer(site, new Secret(SECRET));
        startApplication();
        process = Optional.of(VarnishProcess.start(folder, port, webPort, SECRET));
        awaitCurrent();
    }

    @AfterAll
    void stop() throws InterruptedException {
        application.ifPresent(ConfigurableApplicationContext::close);
        if (process.isPresent()) {
            process.get().stop();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/seasonality?first", "/api/v1/flights-by-month?first", "/api/v1/flights-by-month.csv?first"})
    void aPageIsStoredUntilTheNextPublication(String address) throws IOException, InterruptedException {
        assertThat(isHit(get(address))).isFalse();
        assertThat(isHit(get(address))).isTrue();

        publish();

        HttpResponse<String> fresh = get(address);
        assertThat(isHit(fresh)).isFalse();
        assertThat(ChangingData.shownBy(fresh.body())).isEqualTo(data.number());
        HttpResponse<String> again = get(address);
        assertThat(isHit(again)).isTrue();
        assertThat(again.body()).isEqualTo(fresh.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/seasonality?held", "/api/v1/flights-by-month?held"})
    void anAnswerThatIsOnItsWayDuringAPublicationIsNeverDeliveredAfterIt(String address)
            throws IOException, InterruptedException {
        int before = data.number();
        data.gate = new CountDownLatch(1);
        CompletableFuture<HttpResponse<String>> slow = client.sendAsync(
                request(address).header("X-Hold", "true").build(), HttpResponse.BodyHandlers.ofString());
        assertThat(data.held.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        publish();
        data.gate.countDown();

        assertThat(ChangingData.shownBy(slow.join().body())).isEqualTo(before);
        assertThat(ChangingData.shownBy(get(address).body())).isEqualTo(data.number());
        assertThat(ChangingData.shownBy(get(address).body())).isEqualTo(data.number());
    }

    @Test
    void tenThousandRequestsDuringTwentyPublicationsSeeNothingStale() throws IOException, InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger hits = new AtomicInteger();
        AtomicInteger known = new AtomicInteger(data.number());
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<Void>> visitors = Stream.generate(() -> CompletableFuture.runAsync(
                        () -> visit(asked, hits, known, failures), command -> new Thread(command).start()))
                .limit(VISITORS)
                .toList();
        for (int publication = 1; publication <= PUBLICATIONS; publication++) {
            int due = publication * REQUESTS / (PUBLICATIONS + 1);
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> asked.get() >= due);
            publish();
            known.set(data.number());
        }
        visitors.forEach(CompletableFuture::join);

        assertThat(failures).isEmpty();
        assertThat(hits.get()).isGreaterThan(REQUESTS / 2);
    }

    @Test
    void afterARestartVarnishStoresNothingUntilItKnowsTheVersion(CapturedOutput log)
            throws IOException, InterruptedException {
        String address = "/seasonality?restarted";
        get(address);
        int before = log.getAll().length();
        process.orElseThrow().stop();
        publishWithoutVarnish();
        for (int attempt = 0; attempt < 5; attempt++) {
            update();
        }
        String warnings = log.getAll().substring(before);
        process = Optional.of(process.orElseThrow().restart());

        // Each problem once: the first attempt may still use the connection that the end of Varnish cut.
        assertThat(warnings.split("Could not update the data version of Varnish", -1))
                .hasSizeBetween(2, 3);
        assertThat(ChangingData.shownBy(get(address).body())).isEqualTo(data.number());
        awaitCurrent();

        assertThat(log.getAll().substring(before)).contains("Varnish is up to date again");
        get(address);
        HttpResponse<String> again = get(address);
        assertThat(isHit(again)).isTrue();
        assertThat(ChangingData.shownBy(again.body())).isEqualTo(data.number());
    }

    @Test
    void whileTheApplicationIsDownStoredPagesAreDeliveredAndAfterItsStartNewOnes()
            throws IOException, InterruptedException {
        String address = "/seasonality?down";
        int before = data.number();
        get(address);
        application.orElseThrow().close();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> get(address).headers().firstValueAsLong("Age").orElse(0) > 2);
        HttpResponse<String> old = get(address);
        assertThat(old.statusCode()).isEqualTo(200);
        assertThat(ChangingData.shownBy(old.body())).isEqualTo(before);
        assertThat(get("/seasonality?neverSeen").statusCode()).isEqualTo(503);
        assertThat(get("/subscriptions").statusCode()).isEqualTo(503);

        publishWithoutVarnish();
        startApplication();
        awaitCurrent();
        await().atMost(Duration.ofSeconds(10)).until(() -> get("/subscriptions").statusCode() == 200);
        assertThat(ChangingData.shownBy(get(address).body())).isEqualTo(data.number());
    }

    @Test
    void aProcessThatLagsBehindReplacesNoVersionAndItsAnswersAreNotStored() throws IOException, InterruptedException {
        String address = "/seasonality?lagging";
        String ofAnotherProcess = "0123456789abcdef";
        data.publishUnnoticed();
        assertThat(varnish.replace(varnish.version(), ofAnotherProcess)).isTrue();
        update();

        assertThat(varnish.version()).isEqualTo(ofAnotherProcess);
        assertThat(varnish.replace("none", "fedcba9876543210")).isFalse();
        assertThat(get(address).statusCode()).isEqualTo(200);
        assertThat(isHit(get(address))).isFalse();

        data.clock.move(Duration.ofSeconds(2));
        awaitCurrent();
        assertThat(ChangingData.shownBy(get(address).body())).isEqualTo(data.number());
    }

    @Test
    void everyLanguageFormatAndPartOfAPageIsStoredByItself() throws IOException, InterruptedException {
        String spain = "es-ES,es;q=0.9,en;q=0.8";
        for (int round = 0; round < 2; round++) {
            boolean hit = round > 0;
            assertPage("lang=\"en-US\"", hit, Map.of("Accept-Language", "en-GB,en;q=0.5"));
            assertPage("lang=\"es-ES\"", hit, Map.of("Accept-Language", spain));
            assertPage("lang=\"es-MX\"", hit, Map.of("Accept-Language", "es-MX"));
            assertPage("lang=\"es\"", hit, Map.of("Accept-Language", "en", "Cookie", "lang=es"));
            assertPage("lang=\"es-ES\"", hit, Map.of("Accept-Language", spain, "HX-Request", "true"));
        }
        assertPage("lang=\"en-US\"", true, Map.of("Accept-Language", spain, "Cookie", "lang=en"));
        assertPage("lang=\"en-US\"", true, Map.of("Accept-Language", "fr"));
        assertPage("lang=\"es\"", true, Map.of("Accept-Language", "es"));
        assertPage("lang=\"en-US\"", true, Map.of("Accept-Encoding", "identity"));

        String api = "/api/v1/flights-by-month?formats";
        assertThat(get(api).statusCode()).isEqualTo(200);
        assertThat(get(api, Map.of("Accept", "image/png")).statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscriptions",
                "/subscriptions/unsubscribe?key=mine",
                "/predictions/batch/2008-01-15",
                "/models",
                "/predict",
                "/reports",
                "/?lang=es",
                "/no-such-page",
                "/css/../subscriptions"
            })
    void whatDependsOnMoreThanPublishedDataIsNeverStored(String address) throws IOException, InterruptedException {
        get(address);
        HttpResponse<String> again = get(address);

        assertThat(isHit(again)).isFalse();
        assertThat(again.headers().firstValue(DataVersion.HEADER)).isEmpty();
    }

    @Test
    void aRequestWithAPersonalCookieGetsNoStoredPage() throws IOException, InterruptedException {
        get("/seasonality?cookie");

        assertThat(isHit(get("/seasonality?cookie", Map.of("Cookie", "lang=en; SESSION=1"))))
                .isFalse();
    }

    @Test
    void stylesAreStored() throws IOException, InterruptedException {
        assertThat(get("/css/ontime.css").statusCode()).isEqualTo(200);
        assertThat(isHit(get("/css/ontime.css", Map.of("Cookie", "SESSION=1")))).isTrue();
    }

    @Test
    void onlyThePublisherMayReplaceTheVersion() throws IOException, InterruptedException {
        String before = varnish.version();
        for (Map<String, String> headers : List.of(
                Map.<String, String>of(),
                Map.of("X-Varnish-Secret", ""),
                Map.of("X-Varnish-Secret", "a guess", DataVersion.HEADER, "0123456789abcdef"))) {
            HttpRequest.Builder purge = request("/").method("PURGE", HttpRequest.BodyPublishers.noBody());
            headers.forEach(purge::header);
            HttpResponse<String> answer = client.send(purge.build(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue(DataVersion.HEADER)).isEmpty();
        }
        assertThat(varnish.version()).isEqualTo(before);
    }

    private void visit(AtomicInteger asked, AtomicInteger hits, AtomicInteger known, Queue<String> failures) {
        for (int request = asked.getAndIncrement(); request < REQUESTS; request = asked.getAndIncrement()) {
            String address = ADDRESSES.get(request % ADDRESSES.size());
            String language = request % 3 == 0 ? "es" : "en";
            int least = known.get();
            try {
                HttpResponse<String> answer = get(address, Map.of("Accept-Language", language));
                int shown = ChangingData.shownBy(answer.body());
                String spoken = answer.headers().firstValue("Content-Language").orElse("");
                if (answer.statusCode() != 200 || shown < least || !spoken.startsWith(language)) {
                    failures.add(String.format(
                            Locale.ROOT,
                            "%s: %d, publication %d instead of %d, %s instead of %s",
                            address,
                            answer.statusCode(),
                            shown,
                            least,
                            spoken,
                            language));
                }
                hits.addAndGet(isHit(answer) ? 1 : 0);
            } catch (IOException | InterruptedException e) {
                failures.add(address + ": " + e);
            }
        }
    }

    private void assertPage(String content, boolean hit, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpResponse<String> page = get("/seasonality?languages", headers);
        assertThat(page.body()).as("%s", headers).contains(content);
        assertThat(isHit(page)).as("%s", headers).isEqualTo(hit);
    }

    /** Publishes once more, and waits until Varnish knows it. */
    private void publish() throws IOException, InterruptedException {
        data.publish();
        awaitCurrent();
    }

    private void publishWithoutVarnish() {
        data.publish();
    }

    /** The application does this by itself every second. */
    private void update() {
        bean(VarnishUpdates.class).update(varnish);
    }

    private void awaitCurrent() {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofSeconds(20))
                .until(() -> {
                    update();
                    return varnish.version().equals(bean(DataVersion.class).published());
                });
    }

    private <T> T bean(Class<T> type) {
        return application.orElseThrow().getBean(type);
    }

    private void startApplication() {
        SpringApplication starting = new SpringApplication(OnTimeApplication.class, StoresBehindVarnish.class);
        starting.setDefaultProperties(Map.of("server.port", webPort, "server.address", "127.0.0.1"));
        Settings.Varnish settings = new Settings.Varnish(Optional.of(site), Optional.of(new Secret(SECRET)));
        starting.addInitializers((GenericApplicationContext context) -> {
            context.registerBean(ChangingData.class, () -> data);
            context.registerBean(
                    "varnishInFront", Settings.Varnish.class, () -> settings, bean -> bean.setPrimary(true));
        });
        application = Optional.of(starting.run());
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return get(address, Map.of());
    }

    private HttpResponse<String> get(String address, Map<String, String> headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = request(address);
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(site + address)).timeout(Duration.ofSeconds(30));
    }

    /** Varnish names the request that stored an answer after the request that got it. */
    private static boolean isHit(HttpResponse<String> answer) {
        return answer.headers().firstValue("X-Varnish").orElse("").contains(" ");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
