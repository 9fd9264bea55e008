package ontime.streaming.prediction;

/** The stream cannot continue by itself; the message says how to fix it. */
public final class StreamFailedException extends RuntimeException {

    StreamFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
