package ontime.web.notebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.List;
import ontime.web.notebook.Chapter.Cell;
import ontime.web.notebook.Chapter.Kind;
import ontime.web.notebook.Chapter.Part;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ChapterReaderTest {

    private static final String KEPT =
            "\"ontime\": {\"code\": \"0a\", \"from\": \"2008-01\", \"to\": \"2008-03\", \"generated\": true}";
    private static final String HEADING = markdown("# What is *one* flight?\\n\\nA row.");

    private final ChapterReader reader = new ChapterReader(new JsonMapper());

    @Test
    void textsAreMarkdownInWhichHtmlIsText() {
        Chapter chapter = read(HEADING, markdown("`code` <b>bold</b> [a](javascript:alert(1))"));

        assertThat(chapter.title()).isEqualTo("What is *one* flight?");
        assertThat(chapter.from()).isEqualTo(YearMonth.of(2008, 1));
        assertThat(chapter.address()).isEqualTo("/reports/chapters/01-records");
        assertThat(chapter.cells().get(0)).isEqualTo(text("<h1>What is <em>one</em> flight?</h1>\n<p>A row.</p>\n"));
        assertThat(chapter.cells().get(1).parts().get(0).content())
                .contains("<code>code</code> &lt;b&gt;bold&lt;/b&gt;")
                .doesNotContain("javascript");
    }

    @Test
    void everyTableScrollsUnderANameOfItsOwn() {
        Chapter chapter = read(HEADING, markdown("|a|\\n|--|\\n|1|"), markdown("|b|\\n|--|\\n|2|"));

        assertThat(chapter.cells())
                .extracting(cell -> cell.parts().get(0).content())
                .anySatisfy(content -> assertThat(content)
                        .startsWith(
                                "<div class=\"scroll\" role=\"region\" aria-label=\"Table 1\" tabindex=\"0\"><table>")
                        .contains("</table></div>"))
                .anySatisfy(content -> assertThat(content).contains("aria-label=\"Table 2\""));
    }

    @Test
    void codeIsFollowedByWhatItShowed() {
        String outputs =
                """
                {"output_type": "stream", "name": "stdout", "text": ["7 flights\\n", "of 2\\n"]},
                {"output_type": "display_data", "data": {"text/html": ["<table></table>"]}, "metadata": {}},
                {"output_type": "display_data", "data": {"image/png": "iVBO\\n"},
                 "metadata": {"image/png": {"alt": "Flights by day"}}},
                {"output_type": "execute_result", "data": {"text/plain": ["7"]}, "metadata": {}}""";

        Cell cell = read(HEADING, code("", outputs)).cells().get(1);

        assertThat(cell.solution()).isFalse();
        assertThat(cell.parts())
                .extracting(Part::kind)
                .containsExactly(Kind.CODE, Kind.PRINTED, Kind.TABLE, Kind.PICTURE, Kind.PRINTED);
        assertThat(cell.parts().get(1).content()).isEqualTo("7 flights\nof 2\n");
        assertThat(cell.parts().get(3))
                .isEqualTo(new Part(Kind.PICTURE, "data:image/png;base64,iVBO", "Flights by day"));
    }

    @Test
    void theSolutionIsKnown() {
        assertThat(read(HEADING, code("\"solution\"", "")).cells().get(1).solution())
                .isTrue();
    }

    @Test
    void aChapterWithoutOutputOrHeadingIsNamed() {
        assertThatThrownBy(() -> reader.read("01-records", notebook("", HEADING)))
                .hasMessageContaining("01-records has no output");
        assertThatThrownBy(() -> read(markdown("No heading")))
                .hasMessageContaining("01-records does not begin with a heading: No heading");
    }

    private Chapter read(String... cells) {
        return reader.read("01-records", notebook(KEPT, cells));
    }

    private static String notebook(String metadata, String... cells) {
        return "{\"cells\": [%s], \"metadata\": {%s}, \"nbformat\": 4, \"nbformat_minor\": 5}"
                .formatted(String.join(",", cells), metadata);
    }

    private static String markdown(String source) {
        return "{\"cell_type\": \"markdown\", \"metadata\": {}, \"source\": [\"%s\"]}".formatted(source);
    }

    private static String code(String tags, String outputs) {
        return "{\"cell_type\": \"code\", \"metadata\": {\"tags\": [%s]}, \"source\": [\"show(1);\"], \"outputs\": [%s]}"
                .formatted(tags, outputs);
    }

    private static Cell text(String html) {
        return new Cell(false, List.of(new Part(Kind.TEXT, html, "")));
    }
}
