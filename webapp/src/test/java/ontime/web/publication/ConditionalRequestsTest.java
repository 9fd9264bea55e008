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
