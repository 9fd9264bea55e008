package ontime.local.program;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import ontime.local.launch.Launch;
import ontime.local.launch.StepFailedException;
import ontime.local.process.DetachedCommand;
import ontime.local.process.LogTail;
import ontime.local.process.PartState;
import ontime.local.process.Patience;
import ontime.local.process.Ports;
import ontime.local.process.RunningProcess;

/**
 * The process of a part beside the servers.
 *
 * @param launch where it runs
 * @param name of the part
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

    /** Starts it, and remembers that. */
    public void start(List<String> command, Map<String, String> environment, Ports ports) {
        RunningProcess process = new DetachedCommand(command, environment, launch.root(), log()).start();
        launch.state().put(new PartState(name, process, ports, log()));
    }

    /** Ends it where it runs. */
    public void stop() {
        findRunning().ifPresent(part -> {
            try {
                part.process().stop(GRACE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        });
    }

    /**
     * Waits until it is ready.
     *
     * @param late what to say where it is not within the patience
     * @param ended what to say where it ends
     * @throws StepFailedException with what is said and the end of its log
     */
    public void awaitReady(BooleanSupplier isReady, Duration patience, String late, String ended) {
        awaitReady(isReady, patience, late, ended, this::tail);
    }

    /** The end of its log. */
    public String tail() {
        return String.join("\n    ", LogTail.read(log(), TAIL_LINES));
    }

    /**
     * Waits until it is ready.
     *
     * @param lastWords what to say of it instead of the end of its log
     */
    public void awaitReady(
            BooleanSupplier isReady, Duration patience, String late, String ended, Supplier<String> lastWords) {
        try {
            boolean decided = Patience.until(patience, POLL, () -> findRunning().isEmpty() || isReady.getAsBoolean());
            if (!decided || findRunning().isEmpty()) {
                throw new StepFailedException((decided ? ended : late) + lastWords.get(), Optional.of(log()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted", Optional.of(log()));
        }
    }
}
