package ontime.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class SampleEmailTest {

    @Autowired
    private MockMvcTester pages;

    @Test
    void theFormLeadsToARealEmailAboutALoadedFlight() {
        assertThat(pages.get().uri("/subscriptions")).bodyText().contains("href=\"/subscriptions/sample\"");

        assertThat(pages.get().uri("/subscriptions/sample"))
                .hasStatusOk()
                .bodyText()
                .containsPattern(
                        "<h2 id=\"subject\">[A-Z0-9]{2} \\d+ [A-Z]{3}-[A-Z]{3} on .*: 12% chance of 15\\+ min late")
                .contains("Likely on time: 12% chance of arriving 15+ minutes late.")
                .contains("href=\"/subscriptions/sample.html\"");
    }

    @Test
    void itsLinksWork() {
        String html = body("/subscriptions/sample.html?lang=es");

        assertThat(html).contains("<html lang=\"es\">", "de probabilidad de llegar 15 minutos o más tarde");
        Matcher link =
                Pattern.compile("http://localhost(/predictions/[0-9a-f-]+)").matcher(html);
        assertThat(link.find()).isTrue();
        assertThat(pages.get().uri(link.group(1))).hasStatusOk();
    }

    @Test
    void theEmailRunsNothing() {
        assertThat(pages.get().uri("/subscriptions/sample.html"))
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none';"
                                + " frame-ancestors 'none'");
    }

    private String body(String address) {
        return new String(
                pages.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
