package ontime.sql.engine;

import java.util.Locale;

/** The queue has no place for another statement; it may have one soon. */
public final class QueueFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QueueFullException(int queued) {
        super(String.format(Locale.ROOT, "%d statements wait already; try again soon.", queued));
    }
}
