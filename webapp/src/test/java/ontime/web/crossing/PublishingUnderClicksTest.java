package ontime.web.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.crossing.FlightBlock;
import ontime.model.catalog.StoredDataset;
import ontime.model.count.CountQuestion;
import ontime.model.count.CountedFlights;
import ontime.model.count.FlightCounter;
import ontime.model.flight.Flight;
import ontime.model.flight.MonthColumns;
import ontime.model.publication.Publication;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.publication.Publications;
import ontime.testkit.flight.ExampleFlights;
import ontime.testkit.flight.InMemoryFlightCounter;
import ontime.testkit.publication.InMemoryPublications;
import ontime.testkit.publication.SomePublications;
import ontime.web.MovedClock;
import ontime.web.OnTimeApplication;
import ontime.web.StoresInMemory;
import ontime.web.publication.DataVersion;
import ontime.web.publication.LoadedDataReader;
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

/**
 * Hundreds of clicks on a dashboard while one publication follows the other, without a cache in front. One month is in
 * memory, and a server counts the flights of the other one; both are published with the same number of flights.
 */
@SpringBootTest(classes = {OnTimeApplication.class, PublishingUnderClicksTest.ChangingStores.class})
@AutoConfigureMockMvc
class PublishingUnderClicksTest {

    private static final int VISITORS = 8;
    private static final int CLICKS = 50;
    private static final YearMonth MONTH = YearMonth.from(ExampleFlights.DAY);
    private static final LocalDate DAY_BEFORE = ExampleFlights.DAY.minusMonths(1);
    private static final YearMonth MONTH_BEFORE = YearMonth.from(DAY_BEFORE);

    /** All of them are about all flights. */
    private static final List<String> QUESTIONS =
            List.of("", "?carrier=DL", "?origin=ATL", "?carrier=DL&origin=ATL", "?month=" + MONTH_BEFORE + "," + MONTH);

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private DocumentStore store;

    @Autowired
    private ChangingPublications publications;

    @Autowired
    private ChangingServer server;

    @Autowired
    private MovedClock clock;

    private final AtomicInteger published = new AtomicInteger();

    /**
     * What a click showed.
     *
     * @param atLeast flights that were published when it began
     * @param dataVersion of its header
     * @param version of the flights
     * @param flights of both months, in total and in each of several charts
     */
    private record Click(int atLeast, String dataVersion, String version, Set<Integer> flights) {

        int ofEachMonth() {
            return flights.iterator().next() / 2;
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
            assertThat(click.flights).hasSize(1).allSatisfy(flights -> assertThat(flights)
                    .isEven());
            assertThat(click.ofEachMonth()).isGreaterThanOrEqualTo(click.atLeast);
            assertThat(click.ofEachMonth())
                    .isGreaterThanOrEqualTo(flightsByDataVersion.getOrDefault(click.dataVersion, click.atLeast));
        });
        Map<String, Set<Integer>> byVersion = new HashMap<>();
        clicks.forEach(click -> byVersion
                .computeIfAbsent(click.version, version -> new HashSet<>())
                .add(click.ofEachMonth()));
        assertThat(byVersion).hasSizeGreaterThan(2);
        assertThat(byVersion.values()).allSatisfy(flights -> assertThat(flights).hasSize(1));
    }

    @Test
    void theSameFlightsHaveTheSameVersionIfTheyArePublishedAgain() {
        Click first = publish(2);

        publications.publish(2, Duration.ofMinutes(1));
        clock.move(Duration.ofSeconds(4));

        Click again = click("");
        assertThat(again.dataVersion).isNotEqualTo(first.dataVersion);
        assertThat(again.version).isEqualTo(first.version);
        assertThat(publish(3).version).isNotEqualTo(first.version);
    }

    private List<Click> clicks(int visitor) {
        return IntStream.range(0, CLICKS)
                .mapToObj(number -> click(QUESTIONS.get((visitor + number) % QUESTIONS.size())))
                .toList();
    }

    /** Publishes the months with so many flights each, and returns the first answer that shows them. */
    private Click publish(int flights) {
        server.load(flights, ExampleFlights.list(flights, DAY_BEFORE));
        store.put(
                StoreCatalog.FLIGHT_BLOCKS,
                new MonthColumns(
                        MONTH,
                        flights,
                        FlightBlock.of(MONTH, ExampleFlights.list(flights, ExampleFlights.DAY))
                                .encode()));
        publications.publish(flights, Duration.ofSeconds(flights));
        Click click;
        do {
            // A request may have begun to read before; it keeps what it read for a second.
            clock.move(Duration.ofSeconds(4));
            click = click("");
        } while (click.ofEachMonth() < flights);
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

    /** Two months, published again and again; an index stays, as it does until the next run of the job. */
    static final class ChangingPublications implements Publications {

        private volatile Publications now = new InMemoryPublications(List.of());

        void publish(int version, Duration after) {
            Instant at = SomePublications.PUBLISHED_AT.plus(after);
            now = new InMemoryPublications(Stream.of(
                            publication(StoredDataset.FLIGHTS_BY_ROUTE_DAY, MONTH, version, at),
                            publication(StoredDataset.FLIGHTS_BY_ROUTE_DAY, MONTH_BEFORE, version, at),
                            publication(StoredDataset.FLIGHT_BLOCKS, MONTH, version, at),
                            publication(StoredDataset.FLIGHT_BLOCKS, MONTH_BEFORE, version, at),
                            publication(StoredDataset.ON_TIME_PERFORMANCE_INDEX, MONTH_BEFORE, version, at))
                    .toList());
        }

        private static Publication publication(StoredDataset dataset, YearMonth month, int version, Instant at) {
            return new Publication(dataset.datasetName(), month, version, version, version, at, false);
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

    /** Counts the flights of the month that is not in memory: every version of it, each by itself. */
    static final class ChangingServer implements FlightCounter {

        private final Map<String, FlightCounter> versions = new ConcurrentHashMap<>();

        void load(int version, List<Flight> flights) {
            versions.put(name(version), new InMemoryFlightCounter(flights));
        }

        @Override
        public Map<YearMonth, String> find(Collection<Publication> months) {
            return months.stream()
                    .collect(Collectors.toMap(Publication::month, publication -> name(publication.version())));
        }

        @Override
        public void count(Collection<String> names, CountQuestion question, Consumer<CountedFlights> counted) {
            names.forEach(name -> Objects.requireNonNull(versions.get(name))
                    .count(List.of(MONTH_BEFORE.toString()), question, counted));
        }

        private static String name(long version) {
            return MONTH_BEFORE + "." + version;
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
        ChangingServer changingServer() {
            return new ChangingServer();
        }

        @Bean
        @Primary
        PublishedCrossings oneMonthInMemory(
                DocumentStore store, Publications publications, LoadedDataReader loaded, FlightCounter server) {
            return new PublishedCrossings(store, publications, loaded, server, 1, Long.MAX_VALUE);
        }

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock(SomePublications.PUBLISHED_AT);
        }
    }
}
