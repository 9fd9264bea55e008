package ontime.mail;

/**
 * Thrown when a server does not accept an email. The message may be logged: it contains neither the receiver nor the
 * server's reply, which may contain the receiver. For the same reason there is no cause.
 */
public final class MailNotSentException extends RuntimeException {

    private final boolean isForGood;
    private final boolean isServerAway;

    private MailNotSentException(String message, boolean isForGood, boolean isServerAway) {
        super(message);
        this.isForGood = isForGood;
        this.isServerAway = isServerAway;
    }

    /** A failure that may be temporary. */
    public static MailNotSentException ofNow(String message) {
        return new MailNotSentException(message, false, false);
    }

    /** There is no connection to the server, so no other email can be sent either. */
    public static MailNotSentException ofServerAway(String message) {
        return new MailNotSentException(message, false, true);
    }

    /** A permanent failure (RFC 5321: 5yz). */
    public static MailNotSentException ofGood(String message) {
        return new MailNotSentException(message, true, false);
    }

    /** Whether there is no connection to the server. Otherwise another email may well be accepted. */
    public boolean isServerAway() {
        return isServerAway;
    }

    /** Whether the failure is permanent. */
    public boolean isForGood() {
        return isForGood;
    }
}
