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
import ontime.local.launch.StepFailedException;
import ontime.local.process.Installation;
import ontime.local.process.LaunchedJars;
import ontime.local.process.PartState;
import ontime.local.process.Ports;
import ontime.local.process.SparkOptions;
import ontime.local.program.PartProcess;
import ontime.local.server.PartStatus;
import ontime.local.server.PartStatus.Condition;
import ontime.model.catalog.StreamState;

/** The stream of predictions as a process beside the servers. Until a model serves, it waits for one, and requests wait. */
public final class StreamPart {

    public static final String NAME = "stream";

    private static final String MODULE = "streaming";
    private static final String MAIN = "ontime.streaming.PredictionStreamMain";

    /** It says so every two seconds, but for those in which it changes its models. */
    private static final Duration SAID_WITHIN = Duration.ofSeconds(30);

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Launch launch;
    private final PartProcess process;

    public StreamPart(Launch launch) {
        this.launch = launch;
        this.process = new PartProcess(launch, NAME);
    }

    /** Starts it, unless it runs already from what the build made last, by these settings, against these servers. */
    public void start(Map<String, String> servers) {
        Installation installation = launch.installation();
        LaunchedJars jars = new LaunchedJars(launch.folders().jars(NAME));
        String classPath = installation.classPath(MODULE);
        ServersFile serversFile = ServersFile.of(launch, NAME);
        if (process.findRunning().isPresent()) {
            if (serversFile.isEqual(withSettings(servers)) && jars.areCurrent(classPath, installation.root())) {
                return;
            }
            process.stop();
        }
        forgetReady();
        List<String> command = command(jars.copy(classPath, installation.root()));
        process.start(command, launch.environment(servers), Ports.NONE);
        serversFile.remember(withSettings(servers));
    }

    private Map<String, String> withSettings(Map<String, String> servers) {
        Map<String, String> all = new HashMap<>(servers);
        all.put("settings", launch.settings().stream().toString());
        return all;
    }

    /**
     * Compiled quickly rather than best, and long methods too: what Spark generates is long, and a stream that was just
     * started, on two cores beside all else, answers sooner and steadier so. Without a second compiler the JVM keeps room
     * for 48 MB of code, which Spark fills within two minutes; nothing is compiled from then on.
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
                "-D" + StreamState.FILE_PROPERTY + "=" + readyFile(),
                "-cp",
                classPath,
                MAIN));
        return command;
    }

    /**
     * Waits until the stream answers.
     *
     * @throws StepFailedException where it ends, or does not answer
     */
    public void awaitReady() {
        process.awaitReady(
                this::isReady,
                PATIENCE,
                "no answer within 3 minutes: ",
                "the stream of predictions ended: ",
                () -> findLastWords().orElseGet(process::tail));
    }

    public PartStatus status() {
        Optional<PartState> running = process.findRunning();
        Condition condition = running.map(part -> isReady() ? Condition.RUNNING : Condition.SILENT)
                .orElse(Condition.STOPPED);
        String said =
                condition == Condition.RUNNING ? saidLast() : findLastWords().orElse("");
        return new PartStatus(NAME, condition, said, Map.of(), running);
    }

    /** What it said when it ended because it can't go on without a person; empty where it did not. */
    public Optional<String> findLastWords() {
        return Files.exists(readyFile())
                ? Optional.of(saidLast())
                        .filter(said -> said.startsWith(StreamState.ENDED))
                        .map(said -> said.substring(StreamState.ENDED.length()))
                : Optional.empty();
    }

    /** Whether requests are answered, rather than wait for a model. */
    public boolean answers() {
        return isReady() && saidLast().startsWith(StreamState.ANSWERS);
    }

    private boolean isReady() {
        try {
            // Its last words are told while it still runs.
            return Files.exists(readyFile())
                    && findLastWords().isEmpty()
                    && Files.getLastModifiedTime(readyFile())
                            .toInstant()
                            .isAfter(Instant.now().minus(SAID_WITHIN));
        } catch (IOException e) {
            return false;
        }
    }

    private String saidLast() {
        try {
            return Files.readString(readyFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetReady() {
        try {
            Files.createDirectories(launch.folders().run());
            Files.deleteIfExists(readyFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path readyFile() {
        return launch.folders().run().resolve("stream.ready");
    }
}
