package ontime.web.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.Stream;
import ontime.model.catalog.StoredDataset;
import ontime.model.count.FlightCounter;
import ontime.model.publication.Publication;
import ontime.stores.DocumentStore;
import ontime.stores.publication.Publications;
import ontime.testkit.flight.ExampleFlights;
import ontime.testkit.flight.InMemoryFlightCounter;
import ontime.testkit.publication.InMemoryPublications;
import ontime.testkit.publication.SomePublications;
import ontime.web.PageTest;
import ontime.web.publication.LoadedDataReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** February 2008 is in memory, and a server counts the flights of January 2008. */
@PageTest
@Import(MonthsCountedTest.OneMonthInMemory.class)
class MonthsCountedTest {

    private static final String ADDRESS = "/api/v1/aggregates/flights";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private InMemoryFlightCounter server;

    @AfterEach
    void theServerIsBack() {
        server.setAway(false);
    }

    @Test
    void anAnswerCountsTheMonthsOfBoth() {
        assertThat(pages.get().uri(ADDRESS + "?groupBy=month&measures=flights"))
                .hasStatusOk()
                .bodyText()
                .contains("\"months\":[\"2008-01\",\"2008-02\"],\"monthsLeftOut\":[]")
                .contains("{\"month\":\"2008-01\",\"flights\":"
                        + ExampleFlights.list().size() + "}")
                .contains("\"month\":\"2008-02\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2008-01-31", "to=2008-01-31", "month=2008-01", "date=2008-01-15"})
    void aQuestionAboutAMonthOfTheServerIsAnswered(String query) {
        assertThat(pages.get().uri(ADDRESS + "?" + query)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboards", "/rankings", "/compare"})
    void noPageSaysThatFlightsAreNotCounted(String page) {
        assertThat(pages.get().uri(page)).hasStatusOk().bodyText().doesNotContain("Flights before February 2008");
    }

    @Test
    void withoutTheServerTheAnswerNamesItAndTheMonthsThatCanBeAsked() {
        server.setAway(true);

        assertThat(pages.get().uri(ADDRESS + "?groupBy=dest&to=2008-02-11"))
                .hasStatus(503)
                .bodyText()
                .contains("Elasticsearch counts the flights before 2008-02", "Ask for 2008-02 or later");
        assertThat(pages.get().uri(ADDRESS + "?groupBy=dest&from=2008-02-11")).hasStatusOk();
        server.setAway(false);
        assertThat(pages.get().uri(ADDRESS + "?groupBy=dest&to=2008-02-11")).hasStatusOk();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OneMonthInMemory {

        private static final YearMonth JANUARY = YearMonth.of(2008, 1);
        private static final YearMonth FEBRUARY = YearMonth.of(2008, 2);

        @Bean
        @Primary
        InMemoryFlightCounter server() {
            return new InMemoryFlightCounter(ExampleFlights.list());
        }

        @Bean
        @Primary
        Publications withIndex() {
            Publication index = SomePublications.of(StoredDataset.ON_TIME_PERFORMANCE_INDEX, JANUARY);
            return new InMemoryPublications(Stream.of(
                            SomePublications.of(StoredDataset.FLIGHTS_BY_ROUTE_DAY, JANUARY),
                            SomePublications.of(StoredDataset.FLIGHTS_BY_ROUTE_DAY, FEBRUARY),
                            SomePublications.of(StoredDataset.AIRPORTS, FEBRUARY),
                            SomePublications.of(StoredDataset.FLIGHT_BLOCKS, JANUARY),
                            SomePublications.of(StoredDataset.FLIGHT_BLOCKS, FEBRUARY),
                            new Publication(
                                    index.dataset(),
                                    index.month(),
                                    index.version(),
                                    index.rows(),
                                    index.rows(),
                                    index.publishedAt(),
                                    false))
                    .toList());
        }

        @Bean
        @Primary
        PublishedCrossings oneMonth(
                DocumentStore store, Publications publications, LoadedDataReader loaded, FlightCounter server) {
            return new PublishedCrossings(store, publications, loaded, server, 1, Long.MAX_VALUE);
        }
    }
}
