package ontime.web.subscription;

import java.util.Locale;
import ontime.mail.Letter;
import ontime.mail.Mail;
import ontime.model.mail.MailAddress;
import ontime.model.settings.Settings;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;
import ontime.stores.subscription.SubscriptionLinks;
import org.springframework.stereotype.Component;

/** Writes the email that asks the owner of an address to confirm a watch. */
@Component
final class ConfirmationLetters {

    private final SubscriptionLinks links;
    private final WatchWords words;
    private final Settings.Subscriptions limits;

    ConfirmationLetters(SubscriptionLinks links, WatchWords words, Settings.Subscriptions limits) {
        this.links = links;
        this.words = words;
        this.limits = limits;
    }

    /** Whether the address gets no further email of this kind for some time. */
    private boolean isLast(Subscription subscription, AskedWatch asked) {
        return subscription.asked().indexOf(asked) + 1 >= limits.mailsPerDay();
    }

    Mail of(Subscription subscription, AskedWatch asked, MailAddress address) {
        Locale locale = Locale.forLanguageTag(asked.language());
        Letter asking = Letter.of(locale, words.message("mail.confirm.title", locale))
                .paragraph(words.message(
                        "mail.confirm.text",
                        locale,
                        words.what(asked.watch(), locale),
                        words.when(asked.watch(), locale)))
                .button(words.message("mail.confirm.button", locale), links.confirm(subscription, asked))
                .paragraph(words.message("mail.confirm.valid", locale));
        // A stranger may have asked, and the owner could not ask until tomorrow without knowing why.
        Letter letter = (isLast(subscription, asked)
                        ? asking.paragraph(words.message("mail.confirm.last", locale, limits.mailsPerDay()))
                        : asking)
                .quiet(words.message("mail.confirm.ignore", locale))
                .link(words.message("mail.unsubscribe", locale), links.unsubscribe(subscription));
        // Not the nonce, because the link is derived from it.
        String id = String.format(
                Locale.ROOT, "confirm-%s-%d", subscription.id(), asked.askedAt().toEpochMilli());
        return Mail.of(id, address, letter, null, links.unsubscribe(subscription));
    }
}
