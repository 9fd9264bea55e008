package ontime.local.training;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import ontime.local.launch.Launch;
import ontime.local.process.Ports;
import ontime.local.program.LauncherProgram;
import ontime.local.program.PartProcess;
import ontime.local.server.PartStatus;
import ontime.local.server.PartStatus.Condition;

/** The training of the first models: a process that ends when the models are trained. */
public final class TrainingPart {

    public static final String NAME = "training";

    private final Launch launch;
    private final PartProcess process;
    private final Supplier<List<String>> command;

    public TrainingPart(Launch launch) {
        this(launch, () -> LauncherProgram.inBackground(launch, NAME, "ontime.local.training.TrainingMain"));
    }

    /**
     * Creates a part with another command, for tests.
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
        return process.isRunning();
    }

    /**
     * Starts to train models and returns immediately.
     *
     * @param models their names
     * @param data describes the flights that they are trained on
     * @throws IllegalStateException if training already runs
     */
    public void start(List<String> models, String data, Map<String, String> servers) {
        if (isRunning()) {
            throw new IllegalStateException("training already runs");
        }
        TrainingRun.file(launch)
                .write(TrainingRun.of(data, models, Instant.now().truncatedTo(ChronoUnit.SECONDS)));
        process.start(command.get(), launch.environment(servers), Ports.NONE);
    }

    /** The status while it runs; empty otherwise, because then no part is missing. */
    public Optional<PartStatus> findStatus() {
        return Optional.of(process.status("", () -> true)).filter(status -> status.condition() == Condition.RUNNING);
    }
}
