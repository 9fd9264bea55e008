package ontime.local.daily;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.Launch;
import ontime.local.process.Ports;
import ontime.local.program.LauncherProgram;
import ontime.local.program.PartProcess;
import ontime.local.server.PartStatus;

/** The scheduler of the daily predictions and emails: a process that waits for the next day and runs its jobs. */
public final class DailyPart {

    public static final String NAME = "daily";

    private static final String MAIN = "ontime.local.daily.DailyMain";

    private final Launch launch;
    private final PartProcess process;

    public DailyPart(Launch launch) {
        this.launch = launch;
        this.process = new PartProcess(launch, NAME);
    }

    public Path log() {
        return process.log();
    }

    /** Whether {@code up} starts it. */
    public boolean isOn() {
        return launch.settings().daily().onUp();
    }

    /**
     * Starts the scheduler and returns immediately.
     *
     * @param servers the variables that connect its jobs to the servers
     */
    public void start(Map<String, String> servers) {
        process.start(LauncherProgram.inBackground(launch, NAME, MAIN), launch.environment(servers), Ports.NONE);
    }

    /** Ends the scheduler and its jobs, if they run. The next start repeats the run. */
    public void stop() {
        process.stop();
        launch.state().remove(NAME);
    }

    /** The current status; empty if it is off and does not run. */
    public Optional<PartStatus> findStatus() {
        return isOn() || process.isRunning() ? Optional.of(process.status("", () -> true)) : Optional.empty();
    }
}
