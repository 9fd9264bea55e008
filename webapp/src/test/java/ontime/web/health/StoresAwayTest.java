package ontime.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.web.OnTimeApplication;
import ontime.web.StoresAway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = {OnTimeApplication.class, StoresAway.class})
@AutoConfigureMockMvc
class StoresAwayTest {

    @Autowired
    private MockMvcTester pages;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/flights/ATL/JFK/2008-01-15",
                "/flights/search",
                "/seasonality",
                "/airplanes",
                "/airplanes/N338AA",
                "/airplanes/manufacturers",
                "/models",
                "/models/late_before_departure/1"
            })
    void pagesAskToComeBack(String address) {
        assertThat(pages.get().uri(address))
                .hasStatus(503)
                .containsHeader("Retry-After")
                .bodyText()
                .contains("We’ll be right back", "<a href=\"/status\">Which parts work</a>")
                .doesNotContain("refused", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/flights?origin=ATL&dest=JFK&date=2008-01-15",
                "/api/v1/flights/search",
                "/api/v1/flights-by-month"
            })
    void theApiSaysWhenToTryAgain(String address) {
        assertThat(pages.get().uri(address))
                .hasStatus(503)
                .containsHeader("Retry-After")
                .hasContentType("application/problem+json");
    }

    @Test
    void theFrontPageSaysHowToLoadFlightsWhereThereAreNone() {
        assertThat(pages.get().uri("/")).hasStatusOk().bodyText().contains("No flights loaded yet", "./ontime up");
    }

    @Test
    void readinessIsLostAndLifeIsNot() {
        assertThat(pages.get().uri("/actuator/health")).hasStatus(503);
        assertThat(pages.get().uri("/actuator/health/readiness")).hasStatus(503);
        assertThat(pages.get().uri("/actuator/health/liveness")).hasStatusOk();
    }
}
