package ontime.web.publication;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class ConditionalRequestsTest {

    @Autowired
    private MockMvcTester pages;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/flights/ATL/JFK/2008-01-15",
                "/flights/search?carrier=DL",
                "/data",
                "/api/v1/data",
                "/api/v1/flights-by-month"
            })
    void aPageThatABrowserHasIsNotSentAgain(String address) {
        String etag = etag(address);

        assertThat(pages.get().uri(address).header("If-None-Match", etag))
                .hasStatus(304)
                .hasHeader("Cache-Control", "no-cache")
                .bodyText()
                .isEmpty();
    }

    @Test
    void anotherPagesVersionDoesNotFit() {
        assertThat(pages.get().uri("/seasonality").header("If-None-Match", etag("/")))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/data", "/flights/ATL/JFK/2008-01-15", "/api/v1/flights-by-month.csv"})
    void whatDependsOnPublishedDataAloneHasItsVersion(String address) {
        String version =
                pages.get().uri("/seasonality").exchange().getResponse().getHeader("X-Data-Version");

        assertThat(version).matches("[0-9a-f]{16}");
        assertThat(pages.get().uri(address)).hasStatusOk().hasHeader("X-Data-Version", String.valueOf(version));
        assertThat(pages.get().uri(address).header("If-None-Match", etag(address)))
                .hasHeader("X-Data-Version", String.valueOf(version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/models",
                "/api/v1/models",
                "/predict",
                "/reports",
                "/predictions/batch/2008-01-15",
                "/subscriptions",
                "/actuator/health",
                "/airlines/ZZ",
                "/api/v1/airlines/ZZ",
                "/?lang=es"
            })
    void nothingElseHasIt(String address) {
        assertThat(pages.get().uri(address)).doesNotContainHeader("X-Data-Version");
    }

    @Test
    void anAnswerThatSetsACookieIsForOnePerson() {
        assertThat(pages.get().uri("/?lang=es"))
                .hasHeader("Cache-Control", "private, no-store")
                .containsHeader("Set-Cookie")
                .doesNotContainHeader("ETag");
    }

    @Test
    void formatsAndPartsOfAnAddressDiffer() {
        assertThat(pages.get().uri("/api/v1/data").exchange().getResponse().getHeaders("Vary"))
                .contains("Accept");
        assertThat(pages.get().uri("/data").exchange().getResponse().getHeaders("Vary"))
                .contains("HX-Request");
        assertThat(pages.get()
                        .uri("/api/v1/data")
                        .header("Accept", "application/json")
                        .header("If-None-Match", etag("/api/v1/data")))
                .hasStatusOk();
    }

    @Test
    void assetsAreKeptForAYearUnderTheHashOfTheirContent() {
        assertThat(pages.get().uri("/")).bodyText().containsPattern("/css/ontime-[0-9a-f]{32}\\.css");
        assertThat(pages.get().uri("/css/ontime.css")).hasHeader("Cache-Control", "max-age=31536000");
    }

    private String etag(String address) {
        String etag = pages.get().uri(address).exchange().getResponse().getHeader("ETag");
        assertThat(etag).isNotNull();
        return String.valueOf(etag);
    }
}
