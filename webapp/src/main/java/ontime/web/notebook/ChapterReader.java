package ontime.web.notebook;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ontime.web.notebook.Chapter.Cell;
import ontime.web.notebook.Chapter.Kind;
import ontime.web.notebook.Chapter.Part;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a notebook in Jupyter's format 4. {@code ./ontime notebook --keep-output} left only HTML of tables in it. */
final class ChapterReader {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final String HEADING = "# ";
    private static final String SOLUTION = "solution";
    private static final String PICTURE = "image/png";
    private static final String HTML = "text/html";

    private final Parser markdown = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer html = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private final JsonMapper json;

    private int tables;

    ChapterReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * Reads a notebook.
     *
     * @param id its part of the address
     * @param file the notebook as JSON
     * @throws IllegalArgumentException if its output was not kept, or if it has no heading
     */
    Chapter read(String id, String file) {
        JsonNode notebook = json.readTree(file);
        JsonNode kept = notebook.path("metadata").path("ontime");
        if (kept.isMissingNode()) {
            throw new IllegalArgumentException(
                    "chapter " + id + " has no output: ./ontime notebook --keep-output runs the chapters");
        }
        tables = 0;
        List<Cell> cells = new ArrayList<>();
        for (JsonNode cell : notebook.path("cells")) {
            cells.add(cell(cell));
        }
        return new Chapter(
                id,
                title(id, text(notebook.path("cells").path(0).path("source"))),
                YearMonth.parse(kept.path("from").asString()),
                YearMonth.parse(kept.path("to").asString()),
                cells,
                file);
    }

    private static String title(String id, String first) {
        String heading = first.lines().findFirst().orElse("");
        if (!heading.startsWith(HEADING)) {
            throw new IllegalArgumentException("chapter " + id + " does not begin with a heading: " + heading);
        }
        return heading.substring(HEADING.length());
    }

    private Cell cell(JsonNode cell) {
        String source = text(cell.path("source"));
        if (cell.path("cell_type").asString().equals("markdown")) {
            Node document = markdown.parse(source);
            return new Cell(false, List.of(new Part(Kind.TEXT, withScrolledTables(html.render(document)), "")));
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(Kind.CODE, source, ""));
        for (JsonNode output : cell.path("outputs")) {
            parts.add(output(output));
        }
        boolean solution = stream(cell.path("metadata").path("tags"))
                .anyMatch(tag -> tag.asString().equals(SOLUTION));
        return new Cell(solution, parts);
    }

    private Part output(JsonNode output) {
        JsonNode data = output.path("data");
        if (data.has(PICTURE)) {
            String picture = text(data.path(PICTURE)).replace("\n", "");
            String about = output.path("metadata").path(PICTURE).path("alt").asString("");
            return new Part(Kind.PICTURE, "data:" + PICTURE + ";base64," + picture, about);
        }
        if (data.has(HTML)) {
            return new Part(Kind.TABLE, withScrolledTables(text(data.path(HTML))), "");
        }
        return new Part(Kind.PRINTED, text(data.has("text/plain") ? data.path("text/plain") : output.path("text")), "");
    }

    /** A table that is wider than a phone scrolls, also by keyboard. */
    private String withScrolledTables(String text) {
        StringBuilder scrolled = new StringBuilder();
        int from = 0;
        for (int table = text.indexOf("<table"); table >= 0; table = text.indexOf("<table", from)) {
            int end = text.indexOf("</table>", table) + "</table>".length();
            tables++;
            scrolled.append(text, from, table)
                    .append(String.format(
                            Locale.ROOT,
                            "<div class=\"scroll\" role=\"region\" aria-label=\"Table %d\" tabindex=\"0\">",
                            tables))
                    .append(text, table, end)
                    .append("</div>");
            from = end;
        }
        return scrolled.append(text.substring(from)).toString();
    }

    /** Texts of several lines are lists. */
    private static String text(JsonNode node) {
        return node.isArray() ? stream(node).map(JsonNode::asString).collect(Collectors.joining()) : node.asString("");
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
