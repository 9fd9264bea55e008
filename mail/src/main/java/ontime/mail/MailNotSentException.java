package ontime.mail;

/**
 * A mail was not taken by the server. The message names neither the receiver nor the server's words, which repeat it: so
 * it may be logged. For the same reason there is no cause.
 */
public final class MailNotSentException extends RuntimeException {

    private final boolean isForGood;

    MailNotSentException(String message, boolean isForGood) {
        super(message);
        this.isForGood = isForGood;
    }

    /** One that is worth another try later. */
    public static MailNotSentException ofNow(String message) {
        return new MailNotSentException(message, false);
    }

    /** One that the server refuses, now and later (RFC 5321: 5yz). */
    public static MailNotSentException ofGood(String message) {
        return new MailNotSentException(message, true);
    }

    /** Whether another try is in vain. */
    public boolean isForGood() {
        return isForGood;
    }
}
