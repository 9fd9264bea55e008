package ontime.local.program;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import ontime.local.launch.Launch;
import ontime.local.process.DetachedCommand;
import ontime.local.process.LockFile;
import ontime.local.process.LogTail;
import ontime.local.process.PartState;
import ontime.local.process.Patience;
import ontime.local.process.Ports;
import ontime.local.process.RunningProcess;
import ontime.local.process.StepFailedException;
import ontime.local.server.PartStatus;
import ontime.local.server.PartStatus.Condition;

/**
 * The process of a part that is not a server.
 *
 * @param launch where it runs
 * @param name the part's name
 */
public record PartProcess(Launch launch, String name) {

    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int TAIL_LINES = 5;

    public Path log() {
        return launch.folders().log(name);
    }

    public Optional<PartState> findRunning() {
        return launch.state().find(name).filter(part -> part.process().isAlive());
    }

    public boolean isRunning() {
        return findRunning().isPresent();
    }

    /**
     * Looks whether the part runs, and starts it, while no other process or thread does: two could otherwise both find that
     * it does not run.
     */
    public void alone(Runnable start) {
        new LockFile(launch.folders().run().resolve(name + ".lock")).during(start);
    }

    /** Starts the process and records it in the state file. */
    public void start(List<String> command, Map<String, String> environment, Ports ports) {
        RunningProcess process = new DetachedCommand(command, environment, launch.root(), log()).start();
        launch.state().put(new PartState(name, process, ports, log()));
    }

    /** Ends the process if it runs. */
    public void stop() {
        findRunning().ifPresent(part -> part.process().stop(GRACE));
    }

    /**
     * The current status.
     *
     * @param address of the running part; empty if it has none
     * @param answers whether the running part answers
     */
    public PartStatus status(String address, BooleanSupplier answers) {
        Optional<PartState> running = findRunning();
        Condition condition = running.map(part -> answers.getAsBoolean() ? Condition.RUNNING : Condition.SILENT)
                .orElse(Condition.STOPPED);
        return new PartStatus(name, condition, running.isPresent() ? address : "", Map.of(), running);
    }

    /**
     * Waits until the part is ready.
     *
     * @param late the message if it is not ready in time
     * @param ended the message if the process ends
     * @throws StepFailedException with the message and the end of the log
     */
    public void awaitReady(BooleanSupplier isReady, Duration timeout, String late, String ended) {
        awaitReady(isReady, timeout, late, ended, this::tail);
    }

    /** Whether what answers is not this part, but a process that took its port a moment before. */
    private boolean othersHoldPorts() {
        return findRunning()
                .filter(part -> part.ports().areHeldByOthers(part.process()))
                .isPresent();
    }

    /** The end of the log. */
    public String tail() {
        return String.join("\n    ", LogTail.read(log(), TAIL_LINES));
    }

    /**
     * Waits until the part is ready.
     *
     * @param reason replaces the end of the log in the exception's message
     */
    public void awaitReady(
            BooleanSupplier isReady, Duration timeout, String late, String ended, Supplier<String> reason) {
        boolean decided =
                Patience.until(timeout, POLL, () -> !isRunning() || (isReady.getAsBoolean() && !othersHoldPorts()));
        if (!decided || !isRunning()) {
            throw new StepFailedException((decided ? ended : late) + reason.get(), Optional.of(log()));
        }
    }
}
