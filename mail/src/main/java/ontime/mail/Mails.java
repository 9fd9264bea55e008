package ontime.mail;

/** The way out for mails. */
public interface Mails extends AutoCloseable {

    /**
     * Sends a mail: when this comes back, the mail server has taken it.
     *
     * @throws MailNotSentException where it has not, or has not said so
     */
    void send(Mail mail);

    /** Lets go of the server until the next mail. */
    void pause();

    @Override
    default void close() {
        pause();
    }
}
