package ontime.web.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.model.count.FlightCounter;
import ontime.stores.DocumentStore;
import ontime.stores.publication.Publications;
import ontime.web.PageTest;
import ontime.web.publication.LoadedDataReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** January 2008 and February 2008 are published, and the memory has room for one month. */
@PageTest
@Import(MonthsLeftOutTest.LittleMemory.class)
class MonthsLeftOutTest {

    private static final String ADDRESS = "/api/v1/aggregates/flights";

    @Autowired
    private MockMvcTester pages;

    @Test
    void anAnswerNamesTheMonthsThatItCountsAndThoseItDoesNot() {
        assertThat(pages.get().uri(ADDRESS + "?groupBy=month"))
                .hasStatusOk()
                .bodyText()
                .contains("\"months\":[\"2008-02\"],\"monthsLeftOut\":[\"2008-01\"]")
                .doesNotContain("\"month\":\"2008-01\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2008-01-31", "to=2008-01-31", "month=2008-01,2008-02", "date=2008-01-15"})
    void aQuestionAboutAMonthLeftOutIsRefused(String query) {
        assertThat(pages.get().uri(ADDRESS + "?" + query))
                .hasStatus(400)
                .bodyText()
                .contains("2008-01 are published, but do not fit", "2008-02 or later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2008-02-01", "month=2008-02", "to=2008-02-29", "carrier=DL"})
    void aQuestionAboutTheOtherMonthsIsAnswered(String query) {
        assertThat(pages.get().uri(ADDRESS + "?" + query)).hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboards", "/rankings", "/compare"})
    void aPageSaysThatOlderFlightsAreNotCounted(String page) {
        assertThat(pages.get().uri(page)).hasStatusOk().bodyText().contains("Flights before February 2008");
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class LittleMemory {

        @Bean
        @Primary
        PublishedCrossings oneMonth(
                DocumentStore store, Publications publications, LoadedDataReader loaded, FlightCounter server) {
            return new PublishedCrossings(store, publications, loaded, server, Integer.MAX_VALUE, 1);
        }
    }
}
