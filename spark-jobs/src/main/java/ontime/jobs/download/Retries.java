package ontime.jobs.download;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import ontime.jobs.download.TransferException.Category;

/**
 * Tries again what may succeed the next time.
 *
 * @param policy how often and after what pause
 * @param pause waits
 * @param random jitter
 */
public record Retries(RetryPolicy policy, Pause pause, RandomGenerator random) {

    /** So many bytes more than ever before count as progress: a long file over a bad line gets there in the end. */
    private static final long PROGRESS_BYTES = 1 << 20;

    /**
     * Runs an attempt until it succeeds.
     *
     * @param reached bytes that are here; failures are counted anew whenever it has grown by a good deal
     * @param note told of each retry and its reason
     * @throws TransferException the last one, where no attempt is left
     */
    public <T> T run(Supplier<T> attempt, LongSupplier reached, Consumer<String> note) {
        Map<Category, Integer> failures = new EnumMap<>(Category.class);
        long best = reached.getAsLong();
        while (true) {
            try {
                return attempt.get();
            } catch (TransferException e) {
                if (reached.getAsLong() >= best + PROGRESS_BYTES) {
                    best = reached.getAsLong();
                    failures.clear();
                }
                int ofItsKind = failures.merge(e.category(), 1, Integer::sum);
                if (!policy.allowsAnother(e, ofItsKind)) {
                    throw e;
                }
                await(e, policy.pause(e, ofItsKind, random), note);
            }
        }
    }

    private void await(TransferException failure, Duration duration, Consumer<String> note) {
        note.accept("%s; again in %.1f s".formatted(failure.reason(), duration.toMillis() / 1000.0));
        try {
            pause.await(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransferException(Category.REFUSED, "interrupted", e);
        }
    }
}
