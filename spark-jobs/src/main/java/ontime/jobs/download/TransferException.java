package ontime.jobs.download;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failed transfer of a file, with a category that says whether a retry may help. */
public final class TransferException extends RuntimeException {

    /** Why a transfer failed. */
    public enum Category {
        /** Cut off, stalled or overloaded. The next attempt may well succeed. */
        BROKEN,
        /** The file arrived completely, but its content is wrong. */
        BAD_CONTENT,
        /** No connection. */
        UNREACHABLE,
        /** The host has no address or the folder does not exist: no network, or a misspelt setting. */
        NO_SUCH_PLACE,
        /** The server refuses the request. A retry does not help. */
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

    /** The server is busy and may have given a time for the retry. */
    static TransferException busy(String message, Optional<Duration> retryAfter) {
        return new TransferException(Category.BROKEN, message, retryAfter, null);
    }

    public Category category() {
        return category;
    }

    /** The pause that the server requests. */
    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** The message, which is never missing. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    public boolean isHostsFault() {
        return category == Category.UNREACHABLE || category == Category.NO_SUCH_PLACE;
    }
}
