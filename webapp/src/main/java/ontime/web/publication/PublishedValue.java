package ontime.web.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value made from published data, kept until something else is published. After a minute one request makes it again,
 * while the others go on with the one that is there: a store may be filled by other hands.
 *
 * @param <T> what is kept; must be immutable
 */
public final class PublishedValue<T> {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final LoadedDataReader loaded;
    private final Clock clock;
    private final Supplier<T> source;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable Kept<T> kept;

    /**
     * Nothing is read yet.
     *
     * @param source reads the value from the stores
     */
    public PublishedValue(LoadedDataReader loaded, Clock clock, Supplier<T> source) {
        this.loaded = loaded;
        this.clock = clock;
        this.source = source;
    }

    /** The value, of the data that is published now. */
    public T get() {
        String fingerprint = loaded.get().fingerprint();
        Kept<T> value = kept;
        if (value == null || !value.isOf(fingerprint)) {
            making.lock();
        } else if (!value.isOld(clock) || !making.tryLock()) {
            return value.value();
        }
        try {
            return makeUnlessMade(fingerprint);
        } finally {
            making.unlock();
        }
    }

    /** Another request may have made it while this one waited. */
    private T makeUnlessMade(String fingerprint) {
        Kept<T> value = kept;
        if (value == null || !value.isOf(fingerprint) || value.isOld(clock)) {
            value = new Kept<>(fingerprint, clock.instant(), source.get());
            kept = value;
        }
        return value.value();
    }

    private record Kept<T>(String fingerprint, Instant at, T value) {

        /** What was read before anything was published is not kept. */
        boolean isOf(String published) {
            return !fingerprint.isEmpty() && fingerprint.equals(published);
        }

        boolean isOld(Clock clock) {
            return at.plus(KEPT).isBefore(clock.instant());
        }
    }
}
