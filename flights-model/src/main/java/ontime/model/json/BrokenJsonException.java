package ontime.model.json;

/** Bytes that are not what {@link StrictJson} reads; the message says where. It never repeats what was in them. */
public final class BrokenJsonException extends IllegalArgumentException {

    BrokenJsonException(String message, Throwable cause) {
        super(message, cause);
    }

    BrokenJsonException(String message) {
        super(message);
    }
}
