package ontime.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StateFileTest {

    private static final PartState KAFKA = new PartState(
            "kafka",
            new RunningProcess(4711, "boot/123"),
            new Ports(Map.of("kafka", 9092, "controller", 40001)),
            Path.of("/project/run/logs/kafka.log"));

    @TempDir
    private Path folder;

    @Test
    void whatIsPutIsFoundByTheNextReader() {
        Path file = folder.resolve("run/state.json");

        new StateFile(file).put(KAFKA);

        assertThat(new StateFile(file).find("kafka")).contains(KAFKA);
        assertThat(new StateFile(file).list()).containsExactly(KAFKA);
    }

    @Test
    void aPartOfTheSameNameReplacesTheEarlierOne() {
        StateFile state = new StateFile(folder.resolve("state.json"));
        PartState later = new PartState("kafka", new RunningProcess(4712, "boot/456"), KAFKA.ports(), KAFKA.log());
        state.put(KAFKA);

        state.put(later);

        assertThat(state.list()).containsExactly(later);
    }

    @Test
    void whatIsRemovedIsForgotten() {
        StateFile state = new StateFile(folder.resolve("state.json"));
        state.put(KAFKA);

        state.remove("kafka");

        assertThat(state.list()).isEmpty();
    }

    @Test
    void nothingIsLostIfProcessesWriteAtOnce() throws Exception {
        Path file = folder.resolve("state.json");
        List<Process> writers = new ArrayList<>();
        for (String writer : List.of("one", "two", "three")) {
            writers.add(new ProcessBuilder(
                            Installation.java(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            file.toString(),
                            writer)
                    .inheritIO()
                    .start());
        }

        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }

        assertThat(new StateFile(file).list()).hasSize(writers.size() * Writer.PARTS);
    }

    /** A process that records parts of its own. */
    static final class Writer {

        private static final int PARTS = 50;

        private Writer() {}

        public static void main(String[] arguments) {
            StateFile state = new StateFile(Path.of(arguments[0]));
            for (int part = 0; part < PARTS; part++) {
                state.put(new PartState(arguments[1] + part, KAFKA.process(), KAFKA.ports(), KAFKA.log()));
            }
        }
    }

    @Test
    void aFileThatIsNotWholeIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("state.json"), "{\"kafka\": {");

        assertThatThrownBy(() -> new StateFile(file).list()).hasMessageContaining(file.toString());
    }
}
