package ontime.jobs.download;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that did not come, with a category that says whether trying again may help. */
public final class TransferException extends RuntimeException {

    /** Why a file did not come. */
    public enum Category {
        /** Cut, stalled, overloaded: the next try may well succeed. */
        BROKEN,
        /** All of it came, and it is not what it should be. */
        BAD_CONTENT,
        /** No connection. */
        UNREACHABLE,
        /** The host has no address or the folder is not there: no network, or a misspelt setting. */
        NO_SUCH_PLACE,
        /** The server won't give it, whenever it is asked. */
        REFUSED
    }

    private final Category category;
    private final transient Optional<Duration> retryAfter;

    private TransferException(
            Category category, String message, Optional<Duration> retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.category = category;
        this.retryAfter = retryAfter;
    }

    public TransferException(Category category, String message) {
        this(category, message, Optional.empty(), null);
    }

    public TransferException(Category category, String message, Throwable cause) {
        this(category, message, Optional.empty(), cause);
    }

    /** The server is busy and may have said for how long. */
    static TransferException busy(String message, Optional<Duration> retryAfter) {
        return new TransferException(Category.BROKEN, message, retryAfter, null);
    }

    public Category category() {
        return category;
    }

    /** The pause that the server asks for. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** A message is always given. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    public boolean isHostsFault() {
        return category == Category.UNREACHABLE || category == Category.NO_SUCH_PLACE;
    }
}
