package ontime.local.part;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.Launch;
import ontime.local.process.PartState;
import ontime.local.process.Patience;
import ontime.local.process.Ports;
import ontime.local.program.LauncherProgram;
import ontime.local.program.PartProcess;
import ontime.local.server.PartStatus;
import ontime.local.server.PartStatus.Condition;

/** The watch over the other parts, as a process beside them. It is not there while {@code up} or {@code down} is at work. */
public final class SupervisorPart {

    public static final String NAME = "watch";

    private static final String MAIN = "ontime.local.watch.SupervisorMain";
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(5);
    private static final Duration POLL = Duration.ofMillis(20);

    private final Launch launch;
    private final PartProcess process;

    public SupervisorPart(Launch launch) {
        this.launch = launch;
        this.process = new PartProcess(launch, NAME);
    }

    /** Starts it, with the settings of this process. */
    public void start() {
        process.start(LauncherProgram.command(launch, NAME, MAIN), Map.of(), Ports.NONE);
    }

    /** Ends it where it runs, and nothing that it started. */
    public void stop() {
        process.findRunning().ifPresent(part -> {
            part.process().kill();
            try {
                Patience.until(ENDED_WITHIN, POLL, () -> !part.process().isAlive());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        });
        launch.state().remove(NAME);
    }

    public PartStatus status() {
        Optional<PartState> running = process.findRunning();
        return new PartStatus(NAME, running.isPresent() ? Condition.RUNNING : Condition.STOPPED, "", Map.of(), running);
    }
}
