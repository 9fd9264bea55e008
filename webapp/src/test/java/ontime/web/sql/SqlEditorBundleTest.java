package ontime.web.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import ontime.model.text.Digests;
import org.junit.jupiter.api.Test;

/** The editor's bundles are made by Node, which this build does not need: it compares digests that Node's build wrote. */
final class SqlEditorBundleTest {

    private static final Path SOURCES = Path.of("src/main/js/sql");
    private static final String DIGESTS = "bundles.sha256";

    @Test
    void sourcesLockFileAndBundlesAreThoseOfOneBuild() throws IOException {
        for (String line : Files.readAllLines(SOURCES.resolve(DIGESTS))) {
            String[] parts = line.split(" {2}", 2);
            assertThat(Digests.sha256(SOURCES.resolve(parts[1])))
                    .as("%s changed: run npm ci --ignore-scripts && npm run build in %s", parts[1], SOURCES)
                    .isEqualTo(parts[0]);
        }
    }

    @Test
    void everySourceIsCompared() throws IOException {
        List<String> compared = Files.readAllLines(SOURCES.resolve(DIGESTS)).stream()
                .map(line -> line.split(" {2}", 2)[1])
                .toList();
        try (Stream<Path> files = Files.list(SOURCES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals(DIGESTS)))
                    .isSubsetOf(compared)
                    .hasSizeGreaterThan(3);
        }
        assertThat(compared)
                .contains("../../resources/static/js/sql-editor.js", "../../resources/static/js/sql-formatter.js");
    }
}
