package ontime.mail;

/**
 * Thrown when a server does not accept an email. The message may be logged: it contains neither the receiver nor the
 * server's reply, which may contain the receiver. For the same reason there is no cause.
 */
public final class MailNotSentException extends RuntimeException {

    private final boolean isForGood;

    MailNotSentException(String message, boolean isForGood) {
        super(message);
        this.isForGood = isForGood;
    }

    /** A failure that may be temporary. */
    public static MailNotSentException ofNow(String message) {
        return new MailNotSentException(message, false);
    }

    /** A permanent failure (RFC 5321: 5yz). */
    public static MailNotSentException ofGood(String message) {
        return new MailNotSentException(message, true);
    }

    /** Whether the failure is permanent. */
    public boolean isForGood() {
        return isForGood;
    }
}
