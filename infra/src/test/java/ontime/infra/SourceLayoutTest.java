package ontime.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.local.process.Installation;
import org.junit.jupiter.api.Test;

/** What the sources of all modules keep to, so that a class can be found by its name and a package read at a glance. */
final class SourceLayoutTest {

    private static final int MOST_CLASSES_OF_A_PACKAGE = 25;

    private final Path root = Installation.find().root();

    @Test
    void noPackageHasMoreThan25Classes() throws IOException {
        Map<String, List<String>> crowded = grouped(Path::getParent);
        crowded.values().removeIf(files -> files.size() <= MOST_CLASSES_OF_A_PACKAGE);

        assertThat(crowded.keySet()).as("split these packages").isEmpty();
    }

    @Test
    void noTopLevelClassNameIsUsedTwice() throws IOException {
        Map<String, List<String>> twice = grouped(Path::getFileName);
        twice.values().removeIf(files -> files.size() == 1);

        assertThat(twice.values()).as("rename all but one").isEmpty();
    }

    @Test
    void mostSourcesAreSeen() throws IOException {
        assertThat(grouped(Path::getFileName)).hasSizeGreaterThan(500).containsKey("SourceLayoutTest.java");
    }

    private Map<String, List<String>> grouped(Function<Path, Path> key) throws IOException {
        try (Stream<Path> modules = Files.list(root)) {
            return modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .flatMap(SourceLayoutTest::javaFiles)
                    .map(root::relativize)
                    .collect(Collectors.groupingBy(
                            file -> key.apply(file).toString(),
                            TreeMap::new,
                            Collectors.mapping(Path::toString, Collectors.toList())));
        }
    }

    private static Stream<Path> javaFiles(Path source) {
        try (Stream<Path> files = Files.walk(source)) {
            return files
                    .filter(file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
