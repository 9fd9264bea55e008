package ontime.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.mail.Mail;
import ontime.model.account.UserAccount;
import ontime.model.account.UserMail;
import ontime.model.settings.Settings;
import ontime.stores.StoreCatalog;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.testkit.mail.InMemoryMails;
import ontime.testkit.store.InMemoryStore;
import ontime.testkit.subscription.SomeSubscriptions;
import ontime.web.error.ProblemException;
import ontime.web.limit.ClientLimits;
import ontime.web.limit.ConfirmationLimit;
import ontime.web.limit.SomeLimits;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

final class UserMailsTest {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final UserAccount ANA = new UserAccount("ana", "hash", false, List.of(), NOW, NOW);
    private static final UserAccount BEN = new UserAccount("ben", "hash", false, List.of(), NOW, NOW);

    private static final Settings.Subscriptions LIMITS = new Settings.Subscriptions(Optional.empty(), 3, 10, 5);

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryMails sent = new InMemoryMails();

    @Test
    void anAddressIsUsedOnceItsOwnerHasConfirmedIt() {
        UserMails mails = at(NOW);
        mails.ask(ANA, " ana@example.com ", Locale.ENGLISH);
        assertThat(mails.find(ANA)).isEmpty();
        String key = key(sent.sent().get(0));

        assertThat(mails.confirm(BEN, key)).isFalse();
        assertThat(mails.confirm(ANA, key + "x")).isFalse();
        assertThat(mails.find(ANA)).isEmpty();
        assertThat(mails.confirm(ANA, key)).isTrue();
        assertThat(mails.find(ANA)).get().extracting("text").isEqualTo("ana@example.com");
        assertThat(store.find(StoreCatalog.USER_MAILS, "ana").map(UserMail::hidden))
                .hasValueSatisfying(hidden -> assertThat(hidden).doesNotContain("ana"));

        mails.ask(ANA, "other@example.com", Locale.ENGLISH);
        assertThat(mails.find(ANA)).as("the new one is not confirmed").isEmpty();
        assertThat(mails.confirm(ANA, key)).as("of the address before").isFalse();
        mails.remove(ANA);
        assertThat(mails.show(ANA)).isEmpty();
    }

    @Test
    void aLinkExpires() {
        at(NOW).ask(ANA, "ana@example.com", Locale.ENGLISH);

        assertThat(at(NOW.plus(Duration.ofHours(24)))
                        .confirm(ANA, key(sent.sent().get(0))))
                .isFalse();
    }

    @Test
    void whatIsNoAddressIsRefused() {
        UserMails mails = at(NOW);
        for (String bad : new String[] {"", "ana", "ana@example.com\nBcc: x@example.com", "a@b.c, d@e.f"}) {
            assertThatThrownBy(() -> mails.ask(ANA, bad, Locale.ENGLISH)).isInstanceOf(ProblemException.class);
        }
        assertThat(sent.sent()).isEmpty();
    }

    @Test
    void anAddressAndAUserGetAFewLinksADay() {
        UserMails mails = at(NOW);
        mails.ask(ANA, "x@example.com", Locale.ENGLISH);
        mails.ask(BEN, "x@example.com", Locale.ENGLISH);
        mails.ask(BEN, "x@example.com", Locale.ENGLISH);
        assertThatThrownBy(() -> mails.ask(ANA, "x@example.com", Locale.ENGLISH))
                .as("the fourth to this address")
                .isInstanceOf(ProblemException.class);
        mails.ask(ANA, "y@example.com", Locale.ENGLISH);
        assertThatThrownBy(() -> mails.ask(ANA, "z@example.com", Locale.ENGLISH))
                .as("the fourth of this user")
                .isInstanceOf(ProblemException.class);
        assertThat(sent.sent()).hasSize(4);
    }

    private static String key(Mail mail) {
        return mail.text().replaceFirst("(?s).*confirm=([A-Za-z0-9_-]{22}).*", "$1");
    }

    private UserMails at(Instant time) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        ClientLimits clients = SomeLimits.ofOne();
        return new UserMails(
                store,
                SomeSubscriptions.SECRET,
                new SubscriptionLinks(URI.create("http://localhost"), SomeSubscriptions.SECRET),
                sent,
                Runnable::run,
                messages,
                LIMITS,
                clients,
                new ConfirmationLimit(LIMITS, clients),
                Clock.fixed(time, ZoneOffset.UTC));
    }
}
