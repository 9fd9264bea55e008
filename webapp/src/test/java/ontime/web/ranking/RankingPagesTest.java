package ontime.web.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class RankingPagesTest {

    @Autowired
    private MockMvcTester pages;

    @Test
    void rankingsSayTheirMinimumAndHowManyHaveFewerFlights() {
        assertThat(pages.get().uri("/rankings?of=routes&by=ninetieth-percentile"))
                .hasStatusOk()
                .bodyText()
                .contains("Flights of January 2008 – February 2008.")
                .contains("Ranked: 0, each with at least 60 scheduled flights. Not ranked because they have fewer: 2.")
                .contains("ATL → SFO", "href=\"/routes/ATL/SFO\"", "/definitions#minimum");
    }

    @ParameterizedTest
    @CsvSource({"hours, 7:00–7:59 AM", "weekdays, Tuesday", "months, January 2008", "airports, 'Atlanta, GA'"})
    void everyKindIsNamed(String of, String name) {
        assertThat(pages.get().uri("/rankings?of=" + of))
                .hasStatusOk()
                .bodyText()
                .contains(name);
    }

    @Test
    void theWorstAirportsInWinterAreTwoClicksFromTheFrontPage() {
        assertThat(pages.get().uri("/")).bodyText().contains("href=\"/rankings\"");
        assertThat(pages.get().uri("/rankings"))
                .bodyText()
                .contains("href=\"/rankings?of=airports&amp;season=winter&amp;order=worst-first\"");
        assertThat(pages.get().uri("/rankings?of=airports&season=winter&order=worst-first"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"winter\" selected=\"selected\"", "Worst first", "href=\"/airports/ATL\"")
                .contains("groupBy=origin&amp;month=2008-01%2C2008-02");
    }

    @Test
    void flightsAreFilteredByMonthSizeAndState() {
        assertThat(pages.get().uri("/rankings?of=airlines&month=2008-02"))
                .bodyText()
                .contains("Delta Air Lines Inc.")
                .doesNotContain("href=\"/airlines/AA\"");
        assertThat(pages.get().uri("/rankings?of=airlines&season=summer"))
                .bodyText()
                .contains("No loaded flight matches these filters")
                .doesNotContain("Download CSV");
        assertThat(pages.get().uri("/rankings?of=airports&size=large&originState=GA"))
                .bodyText()
                .contains("href=\"/airports/ATL\"", "value=\"GA\" selected=\"selected\"");
    }

    @Test
    void theColumnThatRanksComesFirstAndTurnsTheOrder() {
        assertThat(pages.get().uri("/rankings?of=airlines&by=mean-delay&month=2008-01"))
                .bodyText()
                .containsSubsequence("aria-sort=\"ascending\"", "Average delay", "On-time percentage")
                .contains("/rankings?of=airlines&amp;by=mean-delay&amp;month=2008-01&amp;order=worst-first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rankings?of=cats",
                "/rankings?by=x",
                "/rankings?season=monsoon",
                "/rankings?originState=XX",
                "/rankings?month=May"
            })
    void aWrongChoiceIsRefused(String address) {
        assertThat(pages.get().uri(address)).hasStatus(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rankings", "/rankings?of=routes", "/rankings?of=airports&order=worst-first&lang=es"})
    void noRankingHasInlineScriptOrStyleOrAMissingWord(String address) {
        assertThat(pages.get().uri(address))
                .bodyText()
                .doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*src=)|javascript:")
                .doesNotContain("??");
    }
}
