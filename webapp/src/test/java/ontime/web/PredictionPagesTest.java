package ontime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class PredictionPagesTest {

    private static final String FLIGHT =
            "carrier=DL&origin=ATL&dest=JFK&flightDate=2008-01-15&crsDepTime=0715&crsArrTime=0925&flightNum=";

    @Autowired
    private MockMvcTester pages;

    @Test
    void theFormIsFilledInAsTheAddressSays() {
        assertThat(pages.get().uri("/predict?" + FLIGHT + "640"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"640\"", "value=\"2008-01-15\"", "value=\"0715\"")
                .doesNotContain("role=\"alert\"");
    }

    @Test
    void theFlightsPageLeadsToItsPrediction() {
        assertThat(pages.get().uri("/flights/ATL/JFK/2008-01-15/AA12"))
                .bodyText()
                .contains("/predict?carrier=AA&amp;flightNum=12&amp;origin=ATL&amp;dest=JFK");
    }

    @Test
    void theAnswerHasAnAddressOfItsOwn() {
        assertThat(pages.get().uri(ask("640&depDelay=25")))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-store")
                .bodyText()
                .contains("DL 640 from ATL to JFK", "Likely late", "81%", "32 min late", "late_at_departure/3")
                .contains("30 or more minutes late", "60.0%", "the departure delay that you gave")
                .doesNotContain("http-equiv=\"refresh\"", "data-events");
    }

    @Test
    void lessKnownIsLessSaid() {
        assertThat(pages.get().uri(ask("640")))
                .bodyText()
                .contains("Likely on time", "12%", "From the timetable alone")
                .doesNotContain("min late", "id=\"probabilities");
    }

    @Test
    void whatWaitsLooksAgainByItself() {
        assertThat(pages.get().uri(ask(String.valueOf(FakeStream.NEVER))))
                .hasStatusOk()
                .bodyText()
                .contains("The models are asked", "http-equiv=\"refresh\"", "data-events=\"/api/v1/predictions/");
    }

    @Test
    void whatCannotBePredictedSaysWhy() {
        assertThat(pages.get().uri(ask(String.valueOf(FakeStream.REFUSED))))
                .bodyText()
                .contains("This flight cannot be predicted", "no reference data");
    }

    @Test
    void aFormThatDoesNotMakeSenseSaysWhereAndKeepsWhatWasTyped() {
        assertThat(pages.post()
                        .uri("/predict?" + FLIGHT.replace("JFK", "Atlantis").replace("0715", "25:00") + "640"))
                .hasStatus(400)
                .bodyText()
                .contains(
                        "role=\"alert\"",
                        "href=\"#dest\"",
                        "Atlantis",
                        "href=\"#crsDepTime\"",
                        "25:00",
                        "value=\"640\"");
    }

    @Test
    void namesAndColonsAreUnderstood() {
        assertThat(ask("640&depDelay=25".replace("640", "641")).replaceAll("[0-9a-f-]{36}", "ID"))
                .isEqualTo("/predictions/ID");
        MvcTestResult asked = pages.post()
                .uri("/predict")
                .param("carrier", "DL · Delta Air Lines Inc.")
                .param("flightNum", "640")
                .param("origin", "ATL · Atlanta, GA")
                .param("dest", "JFK")
                .param("flightDate", "2008-01-15")
                .param("crsDepTime", "07:15")
                .param("crsArrTime", "09:25")
                .exchange();
        assertThat(asked).hasStatus3xxRedirection();
    }

    @Test
    void whatNobodyAskedIsNotFound() {
        assertThat(pages.get().uri("/predictions/nothing"))
                .hasStatus(404)
                .bodyText()
                .contains("Nothing was asked");
    }

    @Test
    void theAnswerIsInSpanish() {
        assertThat(pages.get().uri(ask("640&depDelay=25") + "?lang=es"))
                .bodyText()
                .contains("Probablemente tarde", "DL 640 de ATL a JFK");
    }

    private String ask(String numberAndMore) {
        MvcTestResult asked =
                pages.post().uri("/predict?" + FLIGHT + numberAndMore).exchange();
        assertThat(asked).hasStatus3xxRedirection();
        return Objects.requireNonNull(asked.getResponse().getRedirectedUrl());
    }
}
