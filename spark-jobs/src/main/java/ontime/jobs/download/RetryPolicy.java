package ontime.jobs.download;

import java.time.Duration;
import java.util.random.RandomGenerator;
import ontime.jobs.download.TransferException.Category;

/**
 * How often and after what pause a transfer is tried again.
 *
 * Attempts are counted for each category of failure, the first one included, since the last progress.
 *
 * @param attempts of what broke
 * @param attemptsUnreachable where there is no connection at all
 * @param firstPause before the second attempt; doubles from there
 * @param longestPause that we choose by ourselves
 * @param longestRetryAfter that a server may ask for
 */
public record RetryPolicy(
        int attempts, int attemptsUnreachable, Duration firstPause, Duration longestPause, Duration longestRetryAfter) {

    /** A file that came whole and wrong will most likely do so again: once more, in case a proxy did it. */
    private static final int ATTEMPTS_OF_BAD_CONTENT = 2;

    /** For files: a night's download should get over a server that restarts. */
    public static RetryPolicy forFiles() {
        return new RetryPolicy(6, 3, Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofMinutes(10));
    }

    /** For a question that a person waits on: says at once where there is no connection. */
    public static RetryPolicy forQuestions() {
        return new RetryPolicy(3, 1, Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    /** Whether the last of so many failures of a category leaves another attempt. */
    boolean allowsAnother(TransferException failure, int failures) {
        boolean patient = failure.retryAfter()
                .map(asked -> asked.compareTo(longestRetryAfter) <= 0)
                .orElse(true);
        return patient && failures < attempts(failure.category());
    }

    /** The pause before the next attempt: what the server asks for, else back-off with jitter from half to whole. */
    Duration pause(TransferException failure, int failures, RandomGenerator random) {
        return failure.retryAfter().orElseGet(() -> {
            long doubled = firstPause.toMillis() << Math.min(failures - 1, 20);
            long millis = Math.min(doubled, longestPause.toMillis());
            return Duration.ofMillis(millis / 2 + Math.round(random.nextDouble() * millis / 2));
        });
    }

    private int attempts(Category category) {
        return switch (category) {
            case BROKEN -> attempts;
            case BAD_CONTENT -> ATTEMPTS_OF_BAD_CONTENT;
            case UNREACHABLE -> attemptsUnreachable;
            case NO_SUCH_PLACE, REFUSED -> 1;
        };
    }
}
