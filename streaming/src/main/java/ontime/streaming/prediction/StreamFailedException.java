package ontime.streaming.prediction;

/** The stream cannot continue by itself; the message says what a person can do. */
public final class StreamFailedException extends RuntimeException {

    StreamFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
