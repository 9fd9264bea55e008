package ontime.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SharedClassesTest {

    private static final String WRITE = "-Dontime.class.archive=";
    private static final String USE = "-XX:SharedArchiveFile=";

    @TempDir
    private Path folder;

    private Path jar;
    private SharedClasses classes;

    @BeforeEach
    void aClassPath() throws IOException {
        jar = Files.writeString(folder.resolve("jobs.jar"), "first build");
        classes = new SharedClasses(folder.resolve("classes"));
    }

    @Test
    void theFirstJvmWritesTheArchiveAndTheNextUsesIt() throws IOException {
        Path archive = named(WRITE);

        Files.createDirectories(archive.getParent());
        Files.createFile(archive);

        assertThat(named(USE)).isEqualTo(archive);
        assertThat(options()).noneMatch(option -> option.startsWith(WRITE));
    }

    @Test
    void aBuildNeedsANewArchive() throws IOException {
        Path first = named(WRITE);
        Files.createDirectories(first.getParent());
        Files.createFile(first);

        Files.writeString(jar, "the second build");

        assertThat(named(WRITE)).isNotEqualTo(first).hasParentRaw(first.getParent());
    }

    @Test
    void aFolderThatAnotherUserWritesIsOnlyRead() {
        // The JDK's own classes, which not even root can write.
        classes = new SharedClasses(Path.of(URI.create("jrt:/java.base")));

        assertThat(options()).isNotEmpty().noneMatch(option -> option.startsWith(WRITE) || option.startsWith("-XX:+"));
    }

    private Path named(String option) {
        return options().stream()
                .filter(one -> one.startsWith(option))
                .map(one -> Path.of(one.substring(option.length())))
                .findFirst()
                .orElseThrow();
    }

    private List<String> options() {
        return classes.options(jar.toString());
    }
}
