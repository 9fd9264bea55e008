package ontime.web.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.prediction.RequestsByDay;
import ontime.testkit.prediction.SomeBatches;
import ontime.web.FakeStream;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class BatchPagesTest {

    private static final String PAGE = "/predictions/batch/";
    private static final String API = "/api/v1/predictions/batch";
    private static final String FLIGHT =
            "carrier=DL&origin=ATL&dest=JFK&flightDate=2099-01-15&crsDepTime=0715&crsArrTime=0925&flightNum=";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private RequestsByDay requests;

    @Test
    void aDaysPredictionsAreCountedAndLedTo() {
        assertThat(pages.get().uri(PAGE + SomeBatches.DAY))
                .hasStatusOk()
                .bodyText()
                .contains("3 flights", "1 likely late, 1 likely on time, 0 hard to say")
                .contains("81% chance of arriving 15 or more minutes late", "We can’t predict this flight")
                .contains("href=\"/predictions/00000000-0000-0000-0000-000000000001\"")
                .contains("href=\"/flights/ATL/JFK/2008-01-15/DL640\"")
                .contains(PAGE + "2008-01-14", PAGE + "2008-01-16", API + "/2008-01-15");
    }

    @Test
    void emptyDaysSayWhy() {
        assertThat(pages.get().uri(PAGE + SomeBatches.EMPTY_DAY)).bodyText().contains("Nothing to predict");
        assertThat(pages.get().uri(PAGE + "2007-03-01"))
                .bodyText()
                .contains("We haven’t made predictions for this day");
        assertThat(pages.get().uri(PAGE + "2099-03-01")).bodyText().contains("Not yet");
        assertThat(pages.get().uri(PAGE + "2099-02-30")).hasStatus(400);
    }

    @Test
    void aLongDayHasPages() {
        assertThat(pages.get().uri(PAGE + SomeBatches.FULL_DAY))
                .bodyText()
                .contains("201 flights", "Page 1 of 2", "?page=2");
        assertThat(pages.get().uri(PAGE + SomeBatches.FULL_DAY + "?page=2"))
                .bodyText()
                .contains("Page 2 of 2");
        assertThat(pages.get().uri(PAGE + SomeBatches.FULL_DAY + "?page=3")).hasStatus(404);
    }

    @Test
    void aPageThatABrowserHasIsNotSentAgain() {
        for (String address : List.of(PAGE + SomeBatches.DAY, API + "/" + SomeBatches.DAY)) {
            String etag = Objects.requireNonNull(
                    pages.get().uri(address).exchange().getResponse().getHeader("ETag"));

            assertThat(pages.get().uri(address).header("If-None-Match", etag)).hasStatus(304);
            assertThat(pages.get().uri(address.replace("01-15", "01-16")).header("If-None-Match", etag))
                    .hasStatusOk();
        }
        assertThat(pages.get().uri(PAGE + SomeBatches.DAY + "?lang=es"))
                .hasStatusOk()
                .bodyText()
                .contains("1 con retraso probable");
    }

    @Test
    void programsReadADay() {
        assertThat(pages.get().uri(API + "/" + SomeBatches.DAY))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.made", made -> assertThat(made).isEqualTo(true))
                .hasPathSatisfying("$.total", total -> assertThat(total).isEqualTo(3))
                .hasPathSatisfying("$.predictions[0].prediction.late", late -> assertThat(late)
                        .isEqualTo(0.8125))
                .hasPathSatisfying(
                        "$.predictions[2].reason", reason -> assertThat(reason).isEqualTo("UNKNOWN_AIRPORT"))
                .hasPathSatisfying("$.links.nextDay", next -> assertThat(next).isEqualTo(API + "/2008-01-16"));
        assertThat(pages.get().uri(API + "/2007-03-01"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.made", made -> assertThat(made).isEqualTo(false));
    }

    @Test
    void programsAskForTheBatchAndTheSameAgainIsTheSame() {
        String body =
                """
                {"carrier": "DL", "flightNum": 7002, "origin": "ATL", "dest": "JFK", "flightDate": "2099-01-15", \
                "crsDepTime": "0715", "crsArrTime": "0925"}""";

        MvcTestResult first = post(body);
        MvcTestResult second = post(body);

        assertThat(first)
                .hasStatus(202)
                .hasHeader("Location", API + "/2099-01-15")
                .bodyJson()
                .hasPathSatisfying("$.status", status -> assertThat(status).isEqualTo("WAITING"))
                .hasPathSatisfying("$.day", day -> assertThat(day).isEqualTo("2099-01-15"));
        assertThat(second).hasStatus(202);
        assertThat(storedNumbers()).containsOnlyOnce(7002);
        assertThat(post("{}")).hasStatus(400);
    }

    @Test
    void whatWaitsTooLongIsOfferedTheBatch() {
        String answer = Objects.requireNonNull(pages.post()
                .uri("/predict?" + FLIGHT + FakeStream.NEVER)
                .exchange()
                .getResponse()
                .getRedirectedUrl());

        assertThat(pages.get().uri(answer)).bodyText().contains("action=\"" + answer + "/batch\"");
        MvcTestResult added = pages.post().uri(answer + "/batch").exchange();
        assertThat(added).hasStatus3xxRedirection();
        String day = Objects.requireNonNull(added.getResponse().getRedirectedUrl());
        assertThat(day).startsWith(PAGE + "2099-01-15?asked=");
        assertThat(pages.get().uri(day))
                .bodyText()
                .contains("We saved your request")
                .doesNotContain("value=\"true\"");
        assertThat(requests.list(LocalDate.of(2099, 1, 15)))
                .extracting(PredictionRequest::id)
                .contains(UUID.fromString(answer.substring(answer.lastIndexOf('/') + 1)));
        assertThat(pages.post().uri("/predictions/%s/batch".formatted(new UUID(9, 9))))
                .hasStatus(404);
    }

    @Test
    void withoutADayTodaysIsShown() {
        assertThat(pages.get().uri("/predictions/batch"))
                .hasStatus3xxRedirection()
                .redirectedUrl()
                .matches("/predictions/batch/\\d{4}-\\d\\d-\\d\\d");
    }

    private List<Integer> storedNumbers() {
        return requests.list(LocalDate.of(2099, 1, 15)).stream()
                .map(PredictionRequest::flightNum)
                .toList();
    }

    private MvcTestResult post(String body) {
        return pages.post()
                .uri(API)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
