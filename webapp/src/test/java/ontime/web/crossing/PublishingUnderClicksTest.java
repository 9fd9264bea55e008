package ontime.web.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.crossing.FlightBlock;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.MonthColumns;
import ontime.model.publication.Publication;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.publication.Publications;
import ontime.testkit.flight.ExampleFlights;
import ontime.testkit.publication.InMemoryPublications;
import ontime.testkit.publication.SomePublications;
import ontime.web.MovedClock;
import ontime.web.OnTimeApplication;
import ontime.web.StoresInMemory;
import ontime.web.publication.DataVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Hundreds of clicks on a dashboard while one publication follows the other, without a cache in front. */
@SpringBootTest(classes = {OnTimeApplication.class, PublishingUnderClicksTest.ChangingStores.class})
@AutoConfigureMockMvc
class PublishingUnderClicksTest {

    private static final int VISITORS = 8;
    private static final int CLICKS = 50;
    private static final YearMonth MONTH = YearMonth.from(ExampleFlights.DAY);

    /** All of them are about all flights. */
    private static final List<String> QUESTIONS =
            List.of("", "?carrier=DL", "?origin=ATL", "?carrier=DL&origin=ATL", "?month=" + MONTH);

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private DocumentStore store;

    @Autowired
    private ChangingPublications publications;

    @Autowired
    private MovedClock clock;

    private final AtomicInteger published = new AtomicInteger();

    /**
     * What a click showed.
     *
     * @param atLeast flights that were published when it began
     * @param dataVersion of its header
     * @param version of the flights
     * @param flights in total, and in each of several charts
     */
    private record Click(int atLeast, String dataVersion, String version, Set<Integer> flights) {

        int all() {
            return flights.iterator().next();
        }
    }

    @Test
    @Timeout(60)
    void noClickMixesVersionsOrIsStale() {
        Map<String, Integer> flightsByDataVersion = new HashMap<>();
        publish(1);
        List<Click> clicks = new ArrayList<>();
        ExecutorService visitors = Executors.newFixedThreadPool(VISITORS);
        try {
            List<CompletableFuture<List<Click>>> clicking = IntStream.range(0, VISITORS)
                    .mapToObj(visitor -> CompletableFuture.supplyAsync(() -> clicks(visitor), visitors))
                    .toList();
            CompletableFuture<Void> all = CompletableFuture.allOf(clicking.toArray(CompletableFuture[]::new));
            for (int flights = 2; !all.isDone(); flights++) {
                flightsByDataVersion.put(publish(flights).dataVersion, flights);
            }
            clicking.forEach(some -> clicks.addAll(some.join()));
        } finally {
            visitors.shutdownNow();
        }

        assertThat(clicks).hasSize(VISITORS * CLICKS).allSatisfy(click -> {
            assertThat(click.flights).hasSize(1);
            assertThat(click.all()).isGreaterThanOrEqualTo(click.atLeast);
            assertThat(click.all())
                    .isGreaterThanOrEqualTo(flightsByDataVersion.getOrDefault(click.dataVersion, click.atLeast));
        });
        Map<String, Set<Integer>> byVersion = new HashMap<>();
        clicks.forEach(click -> byVersion
                .computeIfAbsent(click.version, version -> new HashSet<>())
                .add(click.all()));
        assertThat(byVersion).hasSizeGreaterThan(2);
        assertThat(byVersion.values()).allSatisfy(flights -> assertThat(flights).hasSize(1));
    }

    private List<Click> clicks(int visitor) {
        return IntStream.range(0, CLICKS)
                .mapToObj(number -> click(QUESTIONS.get((visitor + number) % QUESTIONS.size())))
                .toList();
    }

    /** Publishes the month with so many flights, and returns the first answer that shows them. */
    private Click publish(int flights) {
        store.put(
                StoreCatalog.FLIGHT_BLOCKS,
                new MonthColumns(
                        MONTH,
                        flights,
                        FlightBlock.of(MONTH, ExampleFlights.list(flights, ExampleFlights.DAY))
                                .encode()));
        publications.publish(flights);
        Click click;
        do {
            // A request may have begun to read before; it keeps what it read for a second.
            clock.move(Duration.ofSeconds(4));
            click = click("");
        } while (click.all() < flights);
        published.set(flights);
        return click;
    }

    private Click click(String question) {
        int atLeast = published.get();
        MvcTestResult result =
                pages.get().uri("/api/v1/dashboards/overview" + question).exchange();
        assertThat(result).hasStatusOk();
        DocumentContext answer =
                JsonPath.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
        Set<Integer> flights = new HashSet<>(Set.of((int) answer.read("$.figures.flights")));
        for (String chart : List.of("month", "weekday", "delay-band")) {
            List<Integer> bars = answer.read("$.charts[?(@.id == '" + chart + "')].bars[*].flights");
            flights.add(bars.stream().mapToInt(Integer::intValue).sum());
        }
        return new Click(
                atLeast,
                String.valueOf(result.getResponse().getHeader(DataVersion.HEADER)),
                answer.read("$.version"),
                flights);
    }

    /** One month of {@link StoresInMemory}, published again and again. */
    static final class ChangingPublications implements Publications {

        private volatile Publications now = new InMemoryPublications(List.of());

        void publish(int version) {
            Instant publishedAt = SomePublications.PUBLISHED_AT.plusSeconds(version);
            now = new InMemoryPublications(Stream.of(StoredDataset.FLIGHTS_BY_ROUTE_DAY, StoredDataset.FLIGHT_BLOCKS)
                    .map(dataset -> new Publication(
                            dataset.datasetName(), MONTH, version, version, version, publishedAt, false))
                    .toList());
        }

        @Override
        public Optional<Publication> find(StoredDataset dataset, YearMonth month) {
            return now.find(dataset, month);
        }

        @Override
        public List<Publication> list(StoredDataset dataset) {
            return now.list(dataset);
        }

        @Override
        public List<Publication> listAll() {
            return now.listAll();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(StoresInMemory.class)
    static class ChangingStores {

        @Bean
        @Primary
        ChangingPublications changingPublications() {
            return new ChangingPublications();
        }

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock(SomePublications.PUBLISHED_AT);
        }
    }
}
