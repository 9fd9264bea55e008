package ontime.web.error;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Logs what matters to security under the name {@code security}: who signs in, what is refused and which keys are used.
 * It names neither network nor email addresses, nor keys. Of each kind it logs one line every {@value #SECONDS} seconds
 * and counts the others, so that an attack does not fill the disk.
 */
@Component
public final class SecurityLog {

    static final int SECONDS = 10;

    private static final Logger LOG = LoggerFactory.getLogger("security");

    private final LongSupplier nanos;
    private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);

    /** What happened. */
    public enum Kind {
        SIGNED_IN("a user signed in"),
        SIGN_IN_FAILED("a sign-in failed"),
        SIGNED_OUT("a user signed out"),
        TOKEN_ADDED("a user added an API token"),
        TOKEN_REMOVED("a user removed an API token"),
        ACCESS_DENIED("access was denied"),
        FORGED_REQUEST("a forged request was refused"),
        LIMIT_REACHED("a client reached a limit"),
        SLOW_CLIENT("a client sent too slowly"),
        KEY_USED("a key of an email was used"),
        BAD_KEY("a wrong key of an email was refused");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    private static final class Count {

        private long loggedAt;
        private int since;
    }

    @Autowired
    SecurityLog() {
        this(System::nanoTime);
    }

    /** @param nanos a monotonic clock */
    SecurityLog(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Logs an event, or counts it.
     *
     * @param detail such as the name of a user or of a limit; no address and no key
     */
    public void add(Kind kind, String detail) {
        int others = count(kind);
        if (others == 0) {
            LOG.info("{}: {}", kind.text, detail);
        } else if (others > 0) {
            LOG.info("{}: {}; and {} more before", kind.text, detail, others);
        }
    }

    /** The number of events since the last line; negative if this event gets no line. */
    private synchronized int count(Kind kind) {
        long now = nanos.getAsLong();
        Count count = counts.get(kind);
        if (count == null) {
            count = new Count();
            counts.put(kind, count);
        } else if (now - count.loggedAt < Duration.ofSeconds(SECONDS).toNanos()) {
            count.since++;
            return -1;
        }
        int others = count.since;
        count.since = 0;
        count.loggedAt = now;
        return others;
    }
}
