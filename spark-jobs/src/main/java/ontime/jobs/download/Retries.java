package ontime.jobs.download;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import ontime.jobs.download.TransferException.Category;

/**
 * Retries transfers that may succeed the next time. Each category of failure has its own number of attempts, counted
 * since the last progress and including the first attempt.
 *
 * @param attempts after a broken transfer
 * @param attemptsUnreachable if there is no connection
 * @param longestPause the limit of the pause, which starts at one second and doubles
 * @param longestRetryAfter the longest pause that a server may ask for
 * @param waits maps a pause to the time that is really waited, so that tests need not wait
 */
public record Retries(
        int attempts,
        int attemptsUnreachable,
        Duration longestPause,
        Duration longestRetryAfter,
        UnaryOperator<Duration> waits) {

    /** A complete file with wrong content will most likely be wrong again. One retry covers a faulty proxy. */
    private static final int ATTEMPTS_AFTER_BAD_CONTENT = 2;

    /** This many new bytes count as progress, so that a long file arrives even over a bad connection. */
    private static final long PROGRESS_BYTES = 1 << 20;

    /** The pause varies by a third around this, that is from half a second to one second. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(750);

    private static final double JITTER = 1.0 / 3;

    /** For files: patient enough for a server that restarts. */
    public static Retries forFiles(UnaryOperator<Duration> waits) {
        return new Retries(6, 3, Duration.ofSeconds(60), Duration.ofMinutes(10), waits);
    }

    /** For a question whose answer a person waits for: fails at once if there is no connection. */
    public static Retries forQuestions(UnaryOperator<Duration> waits) {
        return new Retries(3, 1, Duration.ofSeconds(5), Duration.ofSeconds(10), waits);
    }

    /**
     * Runs an attempt until it succeeds.
     *
     * @param reached how many bytes have arrived; the count of failures starts again when this grows
     * @param note receives each failure and the pause before the retry
     * @throws TransferException the last one, if no attempt is left
     */
    public <T> T run(Supplier<T> attempt, LongSupplier reached, Consumer<String> note) {
        Failures failures = new Failures(reached);
        RetryConfig config = RetryConfig.<T>custom()
                .maxAttempts(Integer.MAX_VALUE)
                .retryOnException(e -> e instanceof TransferException failure && failures.leaveAnAttempt(failure))
                .intervalBiFunction((number, outcome) -> {
                    TransferException failure = (TransferException) outcome.getLeft();
                    Duration pause = pause(failure, failures.count(failure.category()));
                    note.accept(String.format(
                            Locale.ROOT, "%s; retry in %.1f s", failure.reason(), pause.toMillis() / 1000.0));
                    return waits.apply(pause).toMillis();
                })
                .build();
        return Retry.of("transfer", config).executeSupplier(attempt);
    }

    private Duration pause(TransferException failure, int failures) {
        return failure.retryAfter()
                .orElseGet(() -> Duration.ofMillis(
                        IntervalFunction.ofExponentialRandomBackoff(FIRST_PAUSE, 2, JITTER, longestPause)
                                .apply(failures)));
    }

    private int attempts(Category category) {
        return switch (category) {
            case BROKEN -> attempts;
            case BAD_CONTENT -> ATTEMPTS_AFTER_BAD_CONTENT;
            case UNREACHABLE -> attemptsUnreachable;
            case NO_SUCH_PLACE, REFUSED -> 1;
        };
    }

    /** The failures of one run since the last progress. */
    private final class Failures {

        private final LongSupplier reached;
        private final Map<Category, Integer> counts = new EnumMap<>(Category.class);
        private long best;

        Failures(LongSupplier reached) {
            this.reached = reached;
            this.best = reached.getAsLong();
        }

        boolean leaveAnAttempt(TransferException failure) {
            if (reached.getAsLong() >= best + PROGRESS_BYTES) {
                best = reached.getAsLong();
                counts.clear();
            }
            int count = counts.merge(failure.category(), 1, Integer::sum);
            boolean isPauseAccepted = failure.retryAfter()
                    .map(pause -> pause.compareTo(longestRetryAfter) <= 0)
                    .orElse(true);
            return isPauseAccepted && count < attempts(failure.category());
        }

        int count(Category category) {
            return counts.getOrDefault(category, 1);
        }
    }
}
