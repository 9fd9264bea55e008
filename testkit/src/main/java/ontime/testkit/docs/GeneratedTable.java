package ontime.testkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of a documentation page that the code determines. It stands between two markers. */
public final class GeneratedTable {

    private static final boolean WRITE = Boolean.getBoolean("docs.write");

    private static final String COMMAND = "mvn test -pl infra,spark-jobs -am -Dtest=DocumentationTest,JobsPageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true";

    private static final String BEGIN = "<!-- generated -->\n";
    private static final String END = "<!-- /generated -->";

    private GeneratedTable() {}

    /**
     * Checks that a page holds the text, or writes it there if the system property {@code docs.write} is set.
     *
     * @param page the page's path from the module's folder
     */
    public static void check(Path page, String expected) throws IOException {
        String content = Files.readString(page);
        int begin = content.indexOf(BEGIN) + BEGIN.length();
        int end = content.indexOf(END);
        assertThat(content).as("markers of %s", page).contains(BEGIN, END);
        if (WRITE) {
            Files.writeString(page, content.substring(0, begin) + expected + content.substring(end));
            return;
        }
        assertThat(content.substring(begin, end))
                .as("%s is out of date. This command rewrites it: %s", page, COMMAND)
                .isEqualTo(expected);
    }

    /** A table in Markdown. */
    public static String table(List<String> header, Stream<List<String>> rows) {
        return Stream.concat(
                        Stream.of(header, header.stream().map(cell -> "---").toList()), rows)
                .map(GeneratedTable::line)
                .collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
