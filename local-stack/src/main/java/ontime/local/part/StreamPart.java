package ontime.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.local.process.LaunchedJars;
import ontime.local.process.Ports;
import ontime.local.process.SparkOptions;
import ontime.local.process.StepFailedException;
import ontime.local.program.PartProcess;
import ontime.local.server.PartStatus;
import ontime.local.server.PartStatus.Condition;
import ontime.model.catalog.StreamState;

/** The prediction stream. Until a model serves, requests wait. */
public final class StreamPart {

    public static final String NAME = "stream";

    private static final String MODULE = "streaming";
    private static final String MAIN = "ontime.streaming.PredictionStreamMain";

    /** The stream writes its state every two seconds, except while it replaces models. */
    private static final Duration STATE_TIMEOUT = Duration.ofSeconds(30);

    /** Models are loaded and tried meanwhile, which takes long on a busy machine. */
    private static final Duration ALIVE_TIMEOUT = Duration.ofMinutes(2);

    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    private final Launch launch;
    private final PartProcess process;

    public StreamPart(Launch launch) {
        this.launch = launch;
        this.process = new PartProcess(launch, NAME);
    }

    /** Starts the stream, unless it already runs the last build with these settings and servers. */
    public void start(Map<String, String> servers) {
        LaunchedJars jars = launch.jars(NAME, MODULE);
        ServersFile serversFile = ServersFile.of(launch, NAME);
        if (process.isRunning()) {
            if (serversFile.isEqual(withSettings(servers)) && jars.areCurrent()) {
                return;
            }
            process.stop();
        }
        deleteState();
        process.start(command(jars.copy()), launch.environment(servers), Ports.NONE);
        serversFile.write(withSettings(servers));
    }

    private Map<String, String> withSettings(Map<String, String> servers) {
        Map<String, String> all = new HashMap<>(servers);
        all.put("settings", launch.settings().stream().toString());
        return all;
    }

    /**
     * Uses the first compiler only, for long methods too: Spark generates long methods, and on two cores a new stream
     * answers sooner and more steadily this way. With one compiler, the JVM reserves 48 MB for code by default. Spark fills
     * them within two minutes, and the JVM compiles nothing after that.
     */
    private List<String> command(String classPath) {
        List<String> command = new ArrayList<>(List.of(Installation.java()));
        command.addAll(SparkOptions.read(launch.installation()));
        command.addAll(List.of(
                "-Xmx" + launch.settings().stream().memory(),
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=256m",
                "-XX:-DontCompileHugeMethods",
                "-D" + StreamState.FILE_PROPERTY + "=" + stateFile(),
                "-cp",
                classPath,
                MAIN));
        return command;
    }

    /**
     * Waits until the stream answers.
     *
     * @throws StepFailedException if the stream ends, or does not answer in time
     */
    public void awaitReady() {
        process.awaitReady(
                this::isReady,
                START_TIMEOUT,
                "no answer within 3 minutes: ",
                "the prediction stream ended: ",
                () -> findFailure().orElseGet(process::tail));
    }

    public PartStatus status() {
        PartStatus status = process.status("", this::isReady);
        String state = status.condition() == Condition.RUNNING
                ? readState()
                : findFailure().orElse("");
        return new PartStatus(NAME, status.condition(), state, Map.of(), status.process());
    }

    /** The reason why the stream ended and needs a person; empty if it does not. */
    public Optional<String> findFailure() {
        return Files.exists(stateFile())
                ? Optional.of(readState())
                        .filter(state -> state.startsWith(StreamState.ENDED))
                        .map(state -> state.substring(StreamState.ENDED.length()))
                : Optional.empty();
    }

    /** Whether the stream answers requests, instead of waiting for a model. */
    public boolean answers() {
        return isReady() && readState().startsWith(StreamState.ANSWERS);
    }

    /** Whether the stream has looked after its queries lately. It notices by itself that one of them stands still. */
    public boolean isAlive() {
        return wroteState(ALIVE_TIMEOUT);
    }

    private boolean isReady() {
        return wroteState(STATE_TIMEOUT);
    }

    private boolean wroteState(Duration within) {
        try {
            // The stream writes its failure while it still runs.
            return Files.exists(stateFile())
                    && findFailure().isEmpty()
                    && Files.getLastModifiedTime(stateFile())
                            .toInstant()
                            .isAfter(Instant.now().minus(within));
        } catch (IOException e) {
            return false;
        }
    }

    private String readState() {
        try {
            return Files.readString(stateFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteState() {
        try {
            Files.createDirectories(launch.folders().run());
            Files.deleteIfExists(stateFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path stateFile() {
        return launch.folders().run().resolve("stream.ready");
    }
}
