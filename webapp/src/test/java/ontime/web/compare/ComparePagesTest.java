package ontime.web.compare;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ComparePagesTest {

    @Autowired
    private MockMvcTester pages;

    @Test
    void theChoicesBetweenTwoCitiesAreSideBySide() {
        assertThat(pages.get().uri("/compare?origin=Atlanta&dest=New York&weekday=tuesday&partOfDay=morning"))
                .hasStatusOk()
                .bodyText()
                .contains("DL ATL → JFK", "AA ATL → JFK", "Delta Air Lines Inc.", "2 of 3", "0 of 1")
                .contains("Too few flights to compare", "All 4 flights together: 50% on time (2)")
                .contains("7:00 AM", "value=\"tuesday\" selected=\"selected\"")
                .contains(
                        "/predict?carrier=AA&amp;origin=ATL&amp;dest=JFK&amp;weekday=2\"", "/flights/search?carrier=AA")
                .contains("/compare?origin=New%20York&amp;dest=Atlanta&amp;weekday=tuesday")
                .contains("/api/v1/aggregates/flights.csv?groupBy=carrier%2Corigin%2Cdest%2CdepartureHour");
    }

    @Test
    void examplesAreOneClickAway() {
        assertThat(pages.get().uri("/compare"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "/compare?origin=Atlanta%2C%20GA&amp;dest=New%20York%2C%20NY&amp;weekday=friday&amp;partOfDay=evening");
        assertThat(pages.get().uri("/")).hasStatusOk().bodyText().contains("href=\"/compare\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "origin=Atlanta              | A value is required (dest)",
                "origin=Atlanta&dest=Gotham  | “Gotham” is not a place",
                "origin=ATL&dest=JFK&weekday=sunny | “sunny” is not valid (weekday)",
                "origin=ATL&dest=JFK&from=2008-02-01&to=2008-01-01 | is before the first day",
            })
    void aMistakeLeadsBackToTheFormWithWhatWasTyped(String query, String problem) {
        assertThat(pages.get().uri("/compare?" + query))
                .hasStatus(400)
                .bodyText()
                .contains(problem, "<form class=\"card search\"")
                .containsPattern("id=\"origin\"[^>]*value=\"(Atlanta|ATL)\"");
    }

    @Test
    void nothingIsFoundInWords() {
        assertThat(pages.get().uri("/compare?origin=JFK&dest=ATL"))
                .hasStatusOk()
                .bodyText()
                .contains("No loaded flight matches");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/compare", "/compare?origin=ATL&dest=JFK", "/compare?origin=ATL&dest=JFK&lang=es"})
    void noPageHasInlineScriptOrStyleOrAMissingWord(String address) {
        assertThat(pages.get().uri(address))
                .bodyText()
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*src=)|javascript:")
                .doesNotContain("??");
    }
}
