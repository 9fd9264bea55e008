package ontime.testkit.mail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ontime.mail.Mail;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import org.jspecify.annotations.Nullable;

/** Keeps emails in a list, and can simulate a server that is down or rejects them. */
public final class InMemoryMails implements Mails {

    private final List<Mail> sent = new CopyOnWriteArrayList<>();

    private volatile @Nullable MailNotSentException trouble;

    @Override
    public void send(Mail mail) {
        MailNotSentException now = trouble;
        if (now != null) {
            throw now;
        }
        sent.add(mail);
    }

    @Override
    public void pause() {
        // Nothing was opened.
    }

    /** Rejects all emails from now on. */
    public void fail(MailNotSentException with) {
        trouble = with;
    }

    /** Accepts emails again. */
    public void recover() {
        trouble = null;
    }

    /** What was sent, in order. */
    public List<Mail> sent() {
        return List.copyOf(sent);
    }

    /** Clears the list. */
    public void clear() {
        sent.clear();
    }
}
