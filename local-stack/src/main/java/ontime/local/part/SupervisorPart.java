package ontime.local.part;

import java.time.Duration;
import java.util.Map;
import ontime.local.launch.Launch;
import ontime.local.process.Patience;
import ontime.local.process.Ports;
import ontime.local.program.LauncherProgram;
import ontime.local.program.PartProcess;
import ontime.local.server.PartStatus;

/** The supervisor of the other parts. It does not run during {@code up} and {@code down}. */
public final class SupervisorPart {

    public static final String NAME = "watch";

    private static final String MAIN = "ontime.local.watch.SupervisorMain";
    private static final Duration KILL_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Launch launch;
    private final PartProcess process;

    public SupervisorPart(Launch launch) {
        this.launch = launch;
        this.process = new PartProcess(launch, NAME);
    }

    /** Starts the supervisor with the settings of this process. */
    public void start() {
        process.start(LauncherProgram.command(launch, NAME, MAIN), Map.of(), Ports.NONE);
    }

    /** Kills the supervisor if it runs, but none of the parts that it started. */
    public void stop() {
        process.findRunning().ifPresent(part -> {
            part.process().kill();
            Patience.until(KILL_TIMEOUT, POLL, () -> !part.process().isAlive());
        });
        launch.state().remove(NAME);
    }

    public PartStatus status() {
        return process.status("", () -> true);
    }
}
