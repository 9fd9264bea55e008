package ontime.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.web.PageTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PageTest
class NotebookReportPagesTest {

    private static final String REPORT = "/reports/delays_of_route.0a1b2c3d";

    @Autowired
    private MockMvcTester pages;

    @Test
    void everyReportIsListedWithItsDateParametersAndData() {
        assertThat(pages.get().uri("/reports"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + REPORT + "\"", "Delays of a &lt;route&gt;", "dest = LGA, origin = ATL")
                .contains("Mar 4, 2008, 5:06 AM UTC", "data version 7", "generated");
    }

    @Test
    void theSameInSpanish() {
        assertThat(pages.get().uri("/reports?lang=es")).bodyText().contains("Informes", "Parámetros");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reports", REPORT, "/reports/chapters/01-records"})
    void aSpanishPageSaysThatTheTextsAreInEnglish(String address) {
        assertThat(pages.get().uri(address + "?lang=es")).bodyText().contains("solo en inglés", "lang=\"en\"");
        assertThat(pages.get().uri(address)).bodyText().doesNotContain("are in English");
    }

    @Test
    void aReportMayShowItsTextAndPicturesAndDoNothing() {
        assertThat(pages.get().uri(REPORT))
                .hasStatusOk()
                .hasContentType("text/html;charset=UTF-8")
                .hasHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; img-src 'self' data:; style-src 'self';"
                                + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
                .doesNotContainHeader("ETag")
                .bodyText()
                .contains("<p>From ATL to LGA</p>")
                .doesNotContain("Made 2008-03-04");
    }

    @Test
    void aReportLooksLikeTheSiteAndLeadsBackToIt() {
        assertThat(pages.get().uri(REPORT))
                .bodyText()
                .contains("<title>Delays of a &lt;route&gt; · OnTime</title>", "/css/ontime", "class=\"brand\"")
                .contains("href=\"/reports\">All reports</a>", "dest = LGA, origin = ATL", "data version 7")
                .containsOnlyOnce("<h1");
    }

    @Test
    void theNotebookOfAReportCanBeDownloaded() {
        assertThat(pages.get().uri(REPORT)).bodyText().contains("href=\"" + REPORT + "/notebook.ipynb\"");
        assertThat(pages.get().uri(REPORT + "/notebook.ipynb"))
                .hasStatusOk()
                .hasContentType("application/x-ipynb+json;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"delays_of_route.0a1b2c3d.ipynb\"")
                .bodyText()
                .contains("\"nbformat\": 4");
        assertThat(pages.get().uri("/reports/no_such/notebook.ipynb")).hasStatus(404);
    }

    @Test
    void theChaptersAreListedBelowTheReports() {
        assertThat(pages.get().uri("/reports"))
                .bodyText()
                .contains("href=\"/reports/chapters/01-records\">Records: what is one flight?</a>")
                .contains("href=\"/reports/chapters/08-in-python\"");
    }

    @Test
    void aChapterShowsItsTextsCodeAndOutput() {
        String chapter = "/reports/chapters/07-flight-to-new-york";

        assertThat(pages.get().uri(chapter))
                .hasStatusOk()
                .containsHeader("Content-Security-Policy")
                .bodyText()
                .contains("<title>A traveller&#39;s question", "<strong>Question.</strong>")
                .contains("ShareRange.of(", "<table>", "src=\"data:image/png;base64,", "<details")
                .contains("href=\"/reports\">All reports</a>", "2008-01 to 2008-03")
                .contains("href=\"" + chapter + "/notebook.ipynb\"")
                .containsOnlyOnce("<h1")
                .doesNotContain("<script");
        assertThat(pages.get().uri(chapter + "/notebook.ipynb"))
                .hasStatusOk()
                .hasHeader("Content-Disposition", "attachment; filename=\"07-flight-to-new-york.ipynb\"");
    }

    @Test
    void whatIsNoChapterIsNotFound() {
        assertThat(pages.get().uri("/reports/chapters/09-none"))
                .hasStatus(404)
                .bodyText()
                .contains("There is no chapter “09-none”.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reports/no_such",
                "/reports/delays_of_route",
                "/reports/.hidden",
                "/reports/UPPER",
                "/reports/a.json"
            })
    void whatIsNoReportIsNotFound(String address) {
        assertThat(pages.get().uri(address)).hasStatus(404).bodyText().contains("There is no report");
    }

    @Test
    void theListIsJsonToo() {
        assertThat(pages.get().uri("/api/v1/reports"))
                .bodyJson()
                .hasPathSatisfying("$.length()", length -> assertThat(length).isEqualTo(1))
                .hasPathSatisfying(
                        "$[0].dataVersion", version -> assertThat(version).isEqualTo(7))
                .hasPathSatisfying(
                        "$[0].parameters.dest", dest -> assertThat(dest).isEqualTo("LGA"));
    }
}
