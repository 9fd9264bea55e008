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
        Path ours = Files.writeString(root.resolve("ours.jar"), "first");
        Path theirs = Files.writeString(folder.resolve("theirs.jar"), "theirs");
        LaunchedJars jars = new LaunchedJars(folder.resolve("lib"));
        String classPath = ours + ":" + theirs;

        String copied = jars.copy(classPath, root);

        assertThat(copied).isEqualTo(folder.resolve("lib/ours.jar") + ":" + theirs);
        assertThat(jars.areCurrent(classPath, root)).isTrue();
        Files.writeString(ours, "built again");
        assertThat(jars.areCurrent(classPath, root)).isFalse();
    }
}
