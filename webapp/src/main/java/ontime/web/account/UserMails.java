package ontime.web.account;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import ontime.mail.Letter;
import ontime.mail.Mail;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import ontime.model.account.UserAccount;
import ontime.model.account.UserMail;
import ontime.model.mail.MailAddress;
import ontime.model.settings.Settings;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.web.background.BackgroundTasks;
import ontime.web.error.ProblemException;
import ontime.web.limit.ClientLimit;
import ontime.web.limit.ClientLimits;
import ontime.web.limit.ConfirmationLimit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The email addresses of users. One is used only after its owner opened a link that was sent there. */
@Component
public final class UserMails {

    private static final Logger LOG = LoggerFactory.getLogger(UserMails.class);

    private static final String USE = "user mails";

    private final DocumentStore store;
    private final SubscriptionSecret secret;
    private final SubscriptionLinks links;
    private final Mails mails;
    private final Executor executor;
    private final MessageSource messages;
    private final Clock clock;
    private final ClientLimit limit;
    private final ConfirmationLimit total;

    UserMails(
            DocumentStore store,
            SubscriptionSecret secret,
            SubscriptionLinks links,
            Mails mails,
            @Qualifier(BackgroundTasks.MAIL_SCHEDULER) Executor executor,
            MessageSource messages,
            Settings.Subscriptions limits,
            ClientLimits clients,
            ConfirmationLimit total,
            Clock clock) {
        this.store = store;
        this.secret = secret;
        this.links = links;
        this.mails = mails;
        this.executor = executor;
        this.messages = messages;
        this.limit = clients.of("addresses of users", limits.mailsPerDay(), Duration.ofDays(1), "account.mail.tooMany");
        this.total = total;
        this.clock = clock;
    }

    /**
     * An address, as its user sees it.
     *
     * @param address as text
     * @param confirmed whether emails go there
     */
    record Shown(String address, boolean confirmed) {}

    /** The address of a user; empty if there is none, or it was not confirmed in time. */
    Optional<Shown> show(UserAccount user) {
        return store.find(StoreCatalog.USER_MAILS, user.name())
                .filter(mail -> mail.confirmedAt() != null || mail.isOpen(now()))
                .map(mail -> new Shown(secret.reveal(mail.hidden()).text(), mail.confirmedAt() != null));
    }

    /** The confirmed address of a user. */
    public Optional<MailAddress> find(UserAccount user) {
        return store.find(StoreCatalog.USER_MAILS, user.name())
                .filter(mail -> mail.confirmedAt() != null)
                .map(mail -> secret.reveal(mail.hidden()));
    }

    /**
     * Sends a link to an address that a user typed, and forgets the one before. The limits are those of subscriptions: of
     * links to one address, from whichever user, of one user, and of all.
     */
    void ask(UserAccount user, String typed, Locale locale) {
        MailAddress address = address(typed);
        limit.count(user.name());
        limit.count(secret.id(address));
        total.count();
        UserMail mail = new UserMail(user.name(), secret.hide(address), secret.nonce(), now(), null);
        store.put(StoreCatalog.USER_MAILS, mail);
        executor.execute(() -> send(letter(mail, address, locale)));
    }

    private static MailAddress address(String typed) {
        try {
            return MailAddress.of(typed.strip());
        } catch (IllegalArgumentException e) {
            throw ProblemException.ofBadRequest("account.mail.bad");
        }
    }

    private void send(Mail mail) {
        try {
            mails.send(mail);
        } catch (MailNotSentException e) {
            LOG.warn("Could not send the email that confirms an address: {}", e.getMessage());
        } finally {
            mails.pause();
        }
    }

    private Mail letter(UserMail mail, MailAddress address, Locale locale) {
        URI link = links.page("/sql/account?confirm=" + key(mail));
        Letter letter = Letter.of(locale, say("account.mail.letter", locale))
                .paragraph(say("account.mail.letter.text", locale, mail.user()))
                .button(say("mail.confirm.button", locale), link)
                .paragraph(say("mail.confirm.valid", locale))
                .quiet(say("mail.confirm.ignore", locale));
        return Mail.of(
                String.format(Locale.ROOT, "account-%d", mail.askedAt().toEpochMilli()), address, letter, null, null);
    }

    /**
     * Confirms the address of a user.
     *
     * @return false if the key is not that of the user's last email, or it has expired
     */
    boolean confirm(UserAccount user, String key) {
        Instant now = now();
        return store.find(StoreCatalog.USER_MAILS, user.name())
                .filter(mail -> mail.isOpen(now) && secret.isProof(key, USE, mail.user(), mail.nonce()))
                .map(mail -> store.replace(StoreCatalog.USER_MAILS, mail, mail.confirmed(now)))
                .orElse(false);
    }

    /** Forgets the address of a user. */
    void remove(UserAccount user) {
        store.deleteAll(StoreCatalog.USER_MAILS, List.of(user.name()));
    }

    private String key(UserMail mail) {
        return secret.proof(USE, mail.user(), mail.nonce());
    }

    private String say(String code, Locale locale, Object... values) {
        return messages.getMessage(code, values, locale);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
