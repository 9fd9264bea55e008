package ontime.testkit.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import ontime.mail.Mail;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import ontime.model.mail.MailAddress;
import org.jspecify.annotations.Nullable;

/** Keeps emails in a list, and can simulate a server that is down or rejects them. */
public final class InMemoryMails implements Mails {

    private final List<Mail> sent = new CopyOnWriteArrayList<>();

    private final Map<MailAddress, MailNotSentException> troubleWith = new ConcurrentHashMap<>();

    private volatile @Nullable MailNotSentException trouble;

    @Override
    public void send(Mail mail) {
        @Nullable
        MailNotSentException now =
                Optional.ofNullable(troubleWith.get(mail.to())).orElse(trouble);
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

    /** Rejects the emails to one receiver from now on. */
    public void fail(MailAddress to, MailNotSentException with) {
        troubleWith.put(to, with);
    }

    /** Accepts emails again. */
    public void recover() {
        trouble = null;
        troubleWith.clear();
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
