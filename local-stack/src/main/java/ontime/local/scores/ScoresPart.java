package ontime.local.scores;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.Launch;
import ontime.local.process.Ports;
import ontime.local.program.LauncherProgram;
import ontime.local.program.PartProcess;
import ontime.local.server.PartStatus;
import ontime.local.server.PartStatus.Condition;

/** The scoring of predictions for loaded flights: a process that ends when all are scored. */
public final class ScoresPart {

    public static final String NAME = "scores";

    private final Launch launch;
    private final PartProcess process;

    public ScoresPart(Launch launch) {
        this.launch = launch;
        this.process = new PartProcess(launch, NAME);
    }

    public Path log() {
        return process.log();
    }

    /**
     * Starts the job and returns immediately.
     *
     * @param servers the variables that connect it to the servers
     */
    public void start(Map<String, String> servers) {
        process.start(
                LauncherProgram.inBackground(launch, NAME, "ontime.local.scores.ScoresMain"),
                launch.environment(servers),
                Ports.NONE);
    }

    /** Ends the process if it runs. The next run continues where this one stopped. */
    public void stop() {
        process.stop();
    }

    /** The status while it runs; empty otherwise, because then no part is missing. */
    public Optional<PartStatus> findStatus() {
        return Optional.of(process.status("", () -> true)).filter(status -> status.condition() == Condition.RUNNING);
    }
}
