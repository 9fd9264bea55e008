package ontime.testkit.mail;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import ontime.mail.Mail;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import org.jspecify.annotations.Nullable;

/** Keeps mails in a list; a server that is away, or refuses, is played when told so. */
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

    /** From now on no mail is taken. */
    public void fail(MailNotSentException with) {
        trouble = with;
    }

    /** From now on mails are taken again. */
    public void recover() {
        trouble = null;
    }

    /** What was sent, in order. */
    public List<Mail> sent() {
        return List.copyOf(sent);
    }

    /** Forgets what was sent. */
    public void clear() {
        sent.clear();
    }
}
