package ontime.mail;

/** Sends emails. */
public interface Mails extends AutoCloseable {

    /**
     * Sends an email and returns when the mail server has accepted it.
     *
     * @throws MailNotSentException if the server does not confirm that it accepted the email
     */
    void send(Mail mail);

    /** Closes the connection until the next email. */
    void pause();

    @Override
    default void close() {
        pause();
    }
}
