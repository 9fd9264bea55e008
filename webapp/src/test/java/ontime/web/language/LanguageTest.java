package ontime.web.language;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class LanguageTest {

    @Autowired
    private MockMvcTester pages;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|es",
                "es-MX,es;q=0.9,en;q=0.8|es-MX",
                "de-DE,de;q=0.9,es;q=0.5,en;q=0.4|es",
                "es-u-nu-arab|es",
                "en-GB|en-US",
                "fr|en-US",
                "*|en-US"
            })
    void aPageSpeaksTheFirstLanguageThatTheBrowserAcceptsAndWeHave(String accepted, String language) {
        assertThat(pages.get().uri("/seasonality").header("Accept-Language", accepted))
                .hasStatusOk()
                .hasHeader("Content-Language", language)
                .bodyText()
                .contains("<html lang=\"" + language + "\"");
    }

    @Test
    void numbersAndDatesAreWrittenAsInTheLanguage() {
        assertThat(pages.get().uri("/seasonality").header("Accept-Language", "es"))
                .bodyText()
                .contains("605.765", "72,4\u00a0%", "enero de 2008", "Estacionalidad")
                .doesNotContain("605,765", "January");
    }

    @Test
    void theAddressDecidesBeforeTheCookieAndTheCookieBeforeTheBrowser() {
        assertThat(pages.get().uri("/?lang=en").cookie(new Cookie("lang", "es")).header("Accept-Language", "es"))
                .hasHeader("Content-Language", "en-US");
        assertThat(pages.get().uri("/").cookie(new Cookie("lang", "es")).header("Accept-Language", "en"))
                .hasHeader("Content-Language", "es");
        assertThat(pages.get().uri("/?lang=xx").cookie(new Cookie("lang", "yy")))
                .hasStatusOk()
                .hasHeader("Content-Language", "en-US");
    }

    @Test
    void aChoiceIsKeptInACookieThatNoScriptReads() {
        assertThat(pages.get().uri("/?lang=es"))
                .cookies()
                .hasValue("lang", "es")
                .isHttpOnly("lang", true)
                .hasPath("lang", "/");
        assertThat(pages.get().uri("/")).cookies().doesNotContainCookie("lang");
    }

    @Test
    void aPageLinksToItselfInTheOtherLanguage() {
        assertThat(pages.get().uri("/flights/search?carrier=DL&lang=en&page=2"))
                .bodyText()
                .contains("href=\"?carrier=DL&amp;page=2&amp;lang=es\" hreflang=\"es\"", ">Español</a>");
    }

    @Test
    void cachesLearnWhatTheLanguageDependsOnAndEtagsDiffer() {
        MockHttpServletResponse english =
                pages.get().uri("/seasonality").exchange().getResponse();
        MockHttpServletResponse spanish = pages.get()
                .uri("/seasonality")
                .header("Accept-Language", "es")
                .exchange()
                .getResponse();

        assertThat(String.join(", ", english.getHeaders("Vary"))).contains("Accept-Language", "Cookie");
        assertThat(List.of(String.valueOf(english.getHeader("ETag")), String.valueOf(spanish.getHeader("ETag"))))
                .doesNotHaveDuplicates();
        assertThat(pages.get()
                        .uri("/seasonality")
                        .header("Accept-Language", "es")
                        .header("If-None-Match", String.valueOf(english.getHeader("ETag"))))
                .hasStatusOk();
    }

    @Test
    void errorsSpeakTheLanguageToo() {
        assertThat(pages.get().uri("/no-such-page").header("Accept-Language", "es"))
                .hasStatus(404)
                .bodyText()
                .contains("No hay nada en esta dirección", "lang=\"es\"");
    }
}
