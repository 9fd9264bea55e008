package ontime.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.catalog.StoredDataset;
import ontime.model.metric.Metric;
import ontime.testkit.docs.GeneratedTable;
import org.junit.jupiter.api.Test;

/** README, CONTRIBUTING and the folder docs: links lead somewhere, and tables say what the code says. */
final class DocumentationTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DOCS = ROOT.resolve("docs");
    private static final Path SETTINGS = ROOT.resolve("flights-model/src/main/resources/ontime.properties");

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    @Test
    void everyRelativeLinkLeadsToAFileAndHeading() throws IOException {
        List<String> broken = pages().flatMap(page ->
                        links(page).filter(link -> !leadsSomewhere(page, link)).map(link -> page + ": " + link))
                .toList();

        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageIsInTheIndexOfItsFolder() throws IOException {
        for (Path folder : List.of(DOCS, DOCS.resolve("decisions"))) {
            Path index = folder.resolve("README.md");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(links(index))
                        .as("links of %s", index)
                        .containsAll(files.map(file -> file.getFileName().toString())
                                .filter(name -> name.endsWith(".md") && !name.equals("README.md"))
                                .toList());
            }
        }
    }

    @Test
    void everyTestThatThePageOfSecurityNamesExists() throws IOException {
        Set<String> named = Pattern.compile("`([A-Z]\\w+(?:Test|IT))`")
                .matcher(Files.readString(DOCS.resolve("security.md")))
                .results()
                .map(name -> name.group(1) + ".java")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).hasSizeGreaterThan(50);
        try (Stream<Path> files =
                Files.find(ROOT, 20, (path, attributes) -> path.toString().contains("/src/test/java/"))) {
            files.forEach(file -> named.remove(file.getFileName().toString()));
        }

        assertThat(named).as("there are no such tests").isEmpty();
    }

    @Test
    void linesAreWrapped() throws IOException {
        List<String> tooLong = pages().flatMap(page -> prose(page)
                        .lines()
                        .filter(line -> line.length() > 125 && !line.contains("|") && !line.contains("]("))
                        .map(line -> page + ": " + line))
                .toList();

        assertThat(tooLong).isEmpty();
    }

    @Test
    void theTableOfDatasetsIsTheCatalog() throws IOException {
        GeneratedTable.check(
                DOCS.resolve("datasets.md"),
                GeneratedTable.table(
                        List.of("dataset", "what it holds", "publish job", "built monthly", "shown on pages"),
                        Stream.of(StoredDataset.values())
                                .map(dataset -> List.of(
                                        code(dataset.datasetName()),
                                        dataset.summary(),
                                        dataset.publishedBy().isPresent() ? "yes" : "",
                                        dataset.runsMonthly() ? "yes" : "",
                                        dataset.shownOnPages() ? "yes" : ""))));
    }

    @Test
    void theTableOfMetricsIsTheCatalog() throws IOException {
        GeneratedTable.check(
                DOCS.resolve("monitoring.md"),
                GeneratedTable.table(
                        List.of("metric", "label", "what it is"),
                        Stream.of(Metric.values())
                                .map(metric -> List.of(
                                        code(metric.metricName()),
                                        metric.label().isEmpty() ? "" : code(metric.label()),
                                        metric.help()))));
    }

    @Test
    void thePageOfSettingsIsTheFileOfSettings() throws IOException {
        GeneratedTable.check(
                DOCS.resolve("settings.md"),
                Stream.of(Files.readString(SETTINGS).split("\n\n"))
                        .skip(1)
                        .map(DocumentationTest::settings)
                        .collect(Collectors.joining("\n")));
    }

    /** A paragraph of the file of settings: comments, then settings. */
    private static String settings(String paragraph) {
        String comment = paragraph
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip() + "\n")
                .collect(Collectors.joining());
        return comment + "\n"
                + GeneratedTable.table(
                        List.of("environment variable", "setting", "default"),
                        paragraph.lines().filter(line -> !line.startsWith("#")).map(DocumentationTest::setting));
    }

    private static List<String> setting(String line) {
        String name = line.substring(0, line.indexOf('='));
        String value = line.substring(name.length() + 1);
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
        return List.of(code(variable), code(name), value.isEmpty() ? "" : code(value));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static Stream<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(DOCS)) {
            return Stream.concat(
                    Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(ROOT::resolve),
                    docs.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream());
        }
    }

    private static Stream<String> links(Path page) {
        return LINK.matcher(prose(page)).results().map(link -> link.group(1));
    }

    private static boolean leadsSomewhere(Path page, String link) {
        if (link.startsWith("http:") || link.startsWith("https:")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        return Files.exists(target) && (parts.length == 1 || headings(target).anyMatch(parts[1]::equals));
    }

    /** The anchors that GitHub gives to headings. */
    private static Stream<String> headings(Path page) {
        return HEADING.matcher(prose(page)).results().map(heading -> heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{Alnum} _-]", "")
                .replace(' ', '-'));
    }

    /** The page without its blocks of code and what benchmarks and drills write into it. */
    private static String prose(Path page) {
        try {
            String content = Files.readString(page);
            return CODE.matcher(content.replaceAll("(?s)<!-- (bench|drill|generated).*?<!-- /\\1.*? -->", ""))
                    .replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
