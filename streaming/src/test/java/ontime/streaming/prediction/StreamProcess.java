package ontime.streaming.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ontime.local.process.DetachedCommand;
import ontime.local.process.Installation;
import ontime.local.process.RunningProcess;
import ontime.local.process.SparkOptions;
import ontime.model.catalog.StreamState;

/**
 * The stream as a separate process, started like {@code ./ontime up} does, so that a test can kill it. If it notices that
 * it stands still, it ends; what its threads did then is in the folder {@code hangs}.
 */
final class StreamProcess implements AutoCloseable {

    private final Map<String, String> environment;
    private final Path folder;
    private RunningProcess process;

    /**
     * Starts it.
     *
     * @param folder of its log, its state and its hangs
     */
    StreamProcess(Map<String, String> environment, Path folder) {
        this.environment = Map.copyOf(environment);
        this.folder = folder.toAbsolutePath();
        forgetEarlierRuns();
        this.process = start();
    }

    private void forgetEarlierRuns() {
        try {
            Files.createDirectories(folder);
            Files.writeString(state(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunningProcess start() {
        Installation installation = Installation.find();
        List<String> command = new ArrayList<>(List.of(Installation.java()));
        command.addAll(SparkOptions.read(installation));
        command.addAll(List.of(
                "-Xmx768m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                // The default is full within two minutes, and nothing is compiled after that.
                "-XX:ReservedCodeCacheSize=256m",
                "-D%s=%s".formatted(StreamState.FILE_PROPERTY, state()),
                "-cp",
                installation.classPath("streaming"),
                "ontime.streaming.PredictionStreamMain"));
        return new DetachedCommand(command, environment, installation.root(), folder.resolve("stream.log")).start();
    }

    void kill() {
        process.kill();
    }

    /** Starts it again if it has ended, like the supervisor, which does so unless it needs a person. */
    void restartIfEnded() {
        if (!process.isAlive()) {
            assertThat(state()).content().doesNotStartWith(StreamState.ENDED);
            process = start();
        }
    }

    private Path state() {
        return folder.resolve("stream.ready");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
    }
}
