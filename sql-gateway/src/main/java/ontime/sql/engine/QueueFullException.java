package ontime.sql.engine;

/** The queue has no place for another statement; it may have one soon. */
public final class QueueFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QueueFullException(int queued) {
        super("%d statements wait already; try again soon.".formatted(queued));
    }
}
