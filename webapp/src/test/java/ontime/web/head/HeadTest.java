package ontime.web.head;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.stream.IntStream;
import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class HeadTest {

    @Autowired
    private MockMvcTester pages;

    @Test
    void aPageHasOneAddressOfItsOwnAndOneInEachLanguage() {
        assertThat(pages.get().uri("/flights/search?carrier=DL&utm_source=mail&page=2"))
                .bodyText()
                .contains(
                        "<link rel=\"canonical\" href=\"http://localhost/flights/search?carrier=DL&amp;page=2\">",
                        "hreflang=\"es\" href=\"http://localhost/flights/search?carrier=DL&amp;page=2&amp;lang=es\">",
                        "hreflang=\"x-default\" href=\"http://localhost/flights/search?carrier=DL&amp;page=2\">",
                        "<meta property=\"og:url\" content=\"http://localhost/flights/search?carrier=DL&amp;page=2\">");
        assertThat(pages.get().uri("/airlines?lang=es"))
                .bodyText()
                .contains("<link rel=\"canonical\" href=\"http://localhost/airlines?lang=es\">");
    }

    @Test
    void aPageIsDescribedByItsOwnFigures() {
        assertThat(pages.get().uri("/airlines/DL"))
                .bodyText()
                .containsPattern(
                        "<meta name=\"description\" content=\"Delta Air Lines[^\"]*: [0-9.]+% of [0-9,]+ flights on time")
                .contains("<meta property=\"og:image\" content=\"http://localhost/card.png\">");
        assertThat(pages.get().uri("/airlines/DL?lang=es")).bodyText().contains("vuelos puntuales");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/airports/ATL", "/routes/ATL/JFK", "/flights/ATL/JFK/2008-01-15/DL640", "/predict"})
    void noDescriptionIsThatOfTheWholeSite(String address) {
        assertThat(pages.get().uri(address))
                .bodyText()
                .contains("<meta property=\"og:description\"")
                .doesNotContain("content=\"Delays, cancellations and on-time shares of US domestic flights");
    }

    @Test
    void twoHostsShareNoPage() {
        MockHttpServletResponse one =
                pages.get().uri("http://one.example/seasonality").exchange().getResponse();
        MockHttpServletResponse other =
                pages.get().uri("http://other.example/seasonality").exchange().getResponse();

        assertThat(one.getHeader("ETag")).isNotNull().isNotEqualTo(other.getHeader("ETag"));
    }

    @Test
    void theSiteMapListsPagesThatExist() throws UnsupportedEncodingException {
        String map = pages.get().uri("/sitemap.xml").exchange().getResponse().getContentAsString();
        List<String> addresses = map.lines()
                .filter(line -> line.startsWith("<url>"))
                .map(line -> line.replaceAll("<.*?>", ""))
                .toList();

        assertThat(addresses)
                .contains(
                        "http://localhost/",
                        "http://localhost/airlines/DL",
                        "http://localhost/airports/ATL",
                        "http://localhost/routes/ATL/SFO")
                .doesNotHaveDuplicates();
        // Of some airports and routes, the stores of this test have no report.
        assertThat(addresses)
                .filteredOn(address -> !address.contains("/routes/") && !address.contains("/airlines/"))
                .allSatisfy(address -> assertThat(pages.get().uri(address)).hasStatusOk());
        MockHttpServletResponse answer =
                pages.get().uri("/sitemap.xml").exchange().getResponse();
        assertThat(answer.getContentType()).startsWith("application/xml");
        assertThat(answer.getHeader("ETag")).isNotNull();
        assertThat(pages.get().uri("/sitemaps/2.xml")).hasStatus(404);
    }

    @Test
    void aSiteWithMoreAddressesThanAFileMayListHasSeveralFiles() {
        assertThat(IntStream.of(0, 50_000, 50_001, 100_001).map(SiteMap::countFiles))
                .containsExactly(1, 1, 2, 3);
        assertThat(SiteMap.ofFiles("https://ontime.example.org/x", 2))
                .contains(
                        "<sitemap><loc>https://ontime.example.org/x/sitemaps/1.xml</loc></sitemap>",
                        "<sitemap><loc>https://ontime.example.org/x/sitemaps/2.xml</loc></sitemap>");
    }

    @Test
    void crawlersStayAwayFromWhatIsPersonal() {
        assertThat(pages.get().uri("/robots.txt"))
                .hasStatusOk()
                .bodyText()
                .contains("Disallow: /subscriptions/", "Sitemap: http://localhost/sitemap.xml")
                .doesNotContain("Disallow: /\n");
    }

    @ParameterizedTest
    @CsvSource({
        "/favicon.ico,image/",
        "/apple-touch-icon.png,image/png",
        "/icon-192.png,image/png",
        "/card.png,image/png",
        "/manifest.webmanifest,application/manifest+json"
    })
    void browsersFindIcons(String address, String type) {
        MockHttpServletResponse response = pages.get().uri(address).exchange().getResponse();

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).startsWith(type);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=86400");
    }

    @Test
    void picturesAreSmall() throws IOException {
        for (Resource picture : new PathMatchingResourcePatternResolver().getResources("classpath:/static/*.png")) {
            assertThat(picture.contentLength()).as(picture.getFilename()).isLessThan(15_000);
        }
    }
}
