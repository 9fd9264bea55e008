package ontime.local.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ontime.local.process.StepFailedException;
import ontime.model.time.WaitClock;

/**
 * Restarts parts that ended unexpectedly. If a part keeps ending right after its start, each pause before the next
 * restart is longer.
 */
public final class Supervisor {

    /** A part that ran for this long started successfully. */
    private static final Duration SUCCESSFUL_AFTER = Duration.ofSeconds(10);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final SupervisedParts parts;
    private final InstantSource clock;
    private final InstantSource waits;
    private final Consumer<String> log;
    private final Map<String, Restart> restarts = new HashMap<>();

    private record Restart(Instant at, Duration pause) {}

    /** @param log receives each line of the log */
    public Supervisor(SupervisedParts parts, InstantSource clock, Consumer<String> log) {
        this.parts = parts;
        this.clock = clock;
        this.waits = new WaitClock(clock);
        this.log = log;
    }

    /** Checks once. Returns when the restarted parts answer or have failed. */
    public void check() {
        List<String> due = parts.listEnded().stream().filter(this::isDue).toList();
        if (due.isEmpty()) {
            return;
        }
        due.forEach(this::recordRestart);
        log("restarting " + String.join(", ", due));
        try {
            parts.start(due);
        } catch (StepFailedException e) {
            log("restart failed: " + e.getMessage());
        }
    }

    private boolean isDue(String part) {
        Restart last = restarts.get(part);
        return last == null || !waits.instant().isBefore(last.at().plus(last.pause()));
    }

    private void recordRestart(String part) {
        Instant now = waits.instant();
        restarts.merge(part, new Restart(now, Duration.ZERO), (last, next) -> {
            boolean isSoon = now.isBefore(last.at().plus(last.pause()).plus(SUCCESSFUL_AFTER));
            return isSoon ? new Restart(now, longer(last.pause())) : next;
        });
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.isZero() ? Duration.ofSeconds(1) : pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    void log(String line) {
        log.accept(clock.instant().truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }
}
