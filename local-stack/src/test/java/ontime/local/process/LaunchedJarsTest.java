package ontime.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LaunchedJarsTest {

    @TempDir
    private Path folder;

    @Test
    void onlyTheProjectsOwnJarsAreCopiedAndABuildMakesTheCopiesOld() throws IOException {
        Path root = Files.createDirectories(folder.resolve("project"));
        Path target = Files.createDirectories(root.resolve("ours/target"));
        Path ours = Files.writeString(target.resolve("ours-%s.jar".formatted(Installation.version())), "first");
        Path theirs = Files.writeString(folder.resolve("theirs.jar"), "theirs");
        Files.writeString(target.resolve("classpath.txt"), theirs.toString());
        LaunchedJars jars = new LaunchedJars(new Installation(root), "ours", folder.resolve("lib"));

        String copied = jars.copy();

        assertThat(copied).isEqualTo(folder.resolve("lib").resolve(ours.getFileName()) + ":" + theirs);
        assertThat(jars.areCurrent()).isTrue();
        Files.writeString(ours, "built again");
        assertThat(jars.areCurrent()).isFalse();
    }
}
