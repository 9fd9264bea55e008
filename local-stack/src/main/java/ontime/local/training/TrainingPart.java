package ontime.local.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.local.process.LaunchedJars;
import ontime.local.process.Ports;
import ontime.local.program.PartProcess;
import ontime.local.server.PartStatus;
import ontime.local.server.PartStatus.Condition;

/** The training of the first models, as a process beside the servers that ends by itself. */
public final class TrainingPart {

    public static final String NAME = "training";

    private static final String MODULE = "local-stack";
    private static final String MAIN = "ontime.local.training.TrainingMain";
    private static final Path NICE = Path.of("/usr/bin/nice");

    private final Launch launch;
    private final PartProcess process;
    private final Supplier<List<String>> command;

    public TrainingPart(Launch launch) {
        this(launch, () -> command(launch));
    }

    /**
     * A training that runs another command: for tests.
     *
     * @param command of the process
     */
    public TrainingPart(Launch launch, Supplier<List<String>> command) {
        this.launch = launch;
        this.process = new PartProcess(launch, NAME);
        this.command = command;
    }

    public Path log() {
        return process.log();
    }

    boolean isRunning() {
        return process.findRunning().isPresent();
    }

    /**
     * Begins to learn models; comes back at once.
     *
     * @param models their names
     * @param data that they learn from
     * @throws IllegalStateException where training runs already
     */
    public void start(List<String> models, String data, Map<String, String> servers) {
        if (isRunning()) {
            throw new IllegalStateException("training runs already");
        }
        TrainingFile.of(launch).write(TrainingRun.of(data, models, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        process.start(command.get(), launch.environment(servers), Ports.NONE);
    }

    /** Its process while it runs; nothing is missing where it does not. */
    public Optional<PartStatus> findStatus() {
        return process.findRunning()
                .map(part -> new PartStatus(NAME, Condition.RUNNING, "", Map.of(), Optional.of(part)));
    }

    private static List<String> command(Launch launch) {
        Installation installation = launch.installation();
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(NICE)) {
            // Pages go first.
            command.addAll(List.of(NICE.toString(), "-n", "10"));
        }
        command.addAll(List.of(
                Installation.java(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-D" + Installation.ROOT_PROPERTY + "=" + installation.root(),
                "-cp",
                new LaunchedJars(launch.folders().jars(NAME)).copy(installation.classPath(MODULE), installation.root()),
                MAIN));
        return command;
    }
}
