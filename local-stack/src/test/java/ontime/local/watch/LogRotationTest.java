package ontime.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogRotationTest {

    @TempDir
    private Path folder;

    @Test
    void aLogThatIsTooLongIsCopiedAndItsWriterGoesOn() throws IOException {
        Path log = folder.resolve("web.log");
        LogRotation rotation = new LogRotation(folder, 20);
        try (Writer writer = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            writer.write("a line of twenty bytes\n");
            writer.flush();
            rotation.rotate();
            writer.write("short\n");
        }
        rotation.rotate();

        assertThat(log).hasContent("short\n");
        assertThat(folder.resolve("web.log.1")).hasContent("a line of twenty bytes\n");
    }

    @Test
    void thereMayBeNoLogsYet() {
        new LogRotation(folder.resolve("logs"), 20).rotate();
        assertThat(folder).isEmptyDirectory();
    }
}
