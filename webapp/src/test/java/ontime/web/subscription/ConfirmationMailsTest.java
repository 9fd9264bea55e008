package ontime.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ontime.mail.Mail;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import ontime.model.mail.MailAddress;
import ontime.model.settings.Settings;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.stores.subscription.Subscriptions;
import ontime.testkit.mail.InMemoryMails;
import ontime.testkit.store.InMemorySharedCounts;
import ontime.testkit.subscription.InMemorySubscriptions;
import ontime.testkit.subscription.SomeSubscriptions;
import ontime.web.MovedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.ResourceBundleMessageSource;

@ExtendWith(OutputCaptureExtension.class)
class ConfirmationMailsTest {

    private static final Settings.Subscriptions LIMITS = new Settings.Subscriptions(Optional.empty(), 3, 10, 100);
    private static final MailAddress OTHER = MailAddress.of("grace.hopper@example.org");

    private final MovedClock clock = new MovedClock(SomeSubscriptions.NOW);
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryMails mails = new InMemoryMails();
    private final InMemorySharedCounts counts = new InMemorySharedCounts();
    private final SubscriptionService service =
            new SubscriptionService(subscriptions, SomeSubscriptions.SECRET, LIMITS, clock);
    private final ConfirmationMails confirmations = open();

    @Test
    void aMailSaysWhatIsAskedInTheLanguageOfThePageAndHowToConfirm() {
        ask(new Locale("es"));

        confirmations.sweep();

        Mail mail = mails.sent().get(0);
        assertThat(mail.to()).isEqualTo(SomeSubscriptions.ADDRESS);
        assertThat(mail.language()).isEqualTo("es");
        assertThat(mail.text())
                .contains(
                        "Todos los vuelos de ATL a JFK",
                        "martes, viernes",
                        "http://localhost/subscriptions/confirm?key=")
                .contains("http://localhost/subscriptions/unsubscribe?key=");
        assertThat(mail.findUnsubscribe()).isPresent();
    }

    @Test
    void aMailIsSentOnceHoweverOftenIsLooked() {
        ask(Locale.ENGLISH);

        confirmations.sweep();
        confirmations.sweep();

        assertThat(mails.sent()).hasSize(1);
    }

    @Test
    void whatWaitsForAServerOutlivesTheProcess(CapturedOutput log) {
        ask(Locale.ENGLISH);
        mails.fail(MailNotSentException.ofServerAway("the mail server does not answer"));
        confirmations.sweep();
        assertThat(mails.sent()).isEmpty();
        assertThat(log).contains("1 confirmations wait");

        mails.recover();
        ConfirmationMails restarted = open();
        restarted.sweep();

        assertThat(mails.sent()).hasSize(1);
    }

    @Test
    void whatAWebApplicationThatDiedDidNotSendAnotherSends() {
        ask(Locale.ENGLISH);

        ConfirmationMails other = open();
        other.search();
        confirmations.search();

        assertThat(mails.sent()).hasSize(1);
    }

    @Test
    void ofTwoWebApplicationsOneSendsTheEmailsOfASubscription() {
        ConfirmationMails other = open();
        ConfirmationMails slow = open(subscriptions, new SlowMails(mails, other::search));
        ask(Locale.ENGLISH);
        service.ask(OTHER, SomeSubscriptions.ROUTE, Locale.ENGLISH);

        slow.search();
        other.search();

        assertThat(mails.sent()).extracting(Mail::to).containsExactlyInAnyOrder(SomeSubscriptions.ADDRESS, OTHER);
    }

    @Test
    void whatAWebApplicationHeldWhenItDiedIsSentAfterAWhile() {
        ask(Locale.ENGLISH);
        counts.add(
                "confirmation " + SomeSubscriptions.SECRET.id(SomeSubscriptions.ADDRESS),
                clock.instant(),
                Duration.ofMinutes(5));
        confirmations.search();
        assertThat(mails.sent()).isEmpty();

        clock.move(Duration.ofMinutes(5));
        confirmations.search();

        assertThat(mails.sent()).hasSize(1);
    }

    @Test
    void whatWaitsForAServerIsSentWhenItIsBack() {
        ask(Locale.ENGLISH);
        mails.fail(MailNotSentException.ofServerAway("the mail server does not answer"));
        confirmations.sweep();

        mails.recover();
        confirmations.sendDue();

        assertThat(mails.sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEmailThatIsRefusedForNowOrForGoodDelaysNoOther(boolean isForGood) {
        mails.fail(
                SomeSubscriptions.ADDRESS,
                isForGood
                        ? MailNotSentException.ofGood("550")
                        : MailNotSentException.ofNow("450, or no reply in time"));
        ask(Locale.ENGLISH);
        service.ask(OTHER, SomeSubscriptions.ROUTE, Locale.ENGLISH);

        confirmations.sweep();

        assertThat(mails.sent()).extracting(Mail::to).containsExactly(OTHER);
        service.ask(MailAddress.of("later@example.org"), SomeSubscriptions.ROUTE, Locale.ENGLISH);
        confirmations.sweep();
        assertThat(mails.sent()).hasSize(2);
    }

    @Test
    void anEmailThatIsRefusedForNowIsTriedAgainAfterGrowingPauses() {
        mails.fail(SomeSubscriptions.ADDRESS, MailNotSentException.ofNow("450"));
        ask(Locale.ENGLISH);
        confirmations.sweep();
        mails.recover();

        confirmations.sendDue();
        assertThat(mails.sent()).isEmpty();
        clock.move(Duration.ofMinutes(1));
        confirmations.sendDue();

        assertThat(mails.sent()).hasSize(1);
    }

    @Test
    void aSubscriptionThatCannotBeReadDelaysNoOther(CapturedOutput log) {
        ask(Locale.ENGLISH);
        service.ask(OTHER, SomeSubscriptions.ROUTE, Locale.ENGLISH);
        String unreadable = SomeSubscriptions.SECRET.id(SomeSubscriptions.ADDRESS);
        ConfirmationMails others = open(new UnreadableSubscription(subscriptions, unreadable));

        others.sweep();
        others.send(unreadable);

        assertThat(mails.sent()).extracting(Mail::to).containsExactly(OTHER);
        assertThat(log).contains("stored with another secret");
    }

    @Test
    void theLastEmailOfADaySaysThatItIs() {
        for (int asked = 0; asked < LIMITS.mailsPerDay(); asked++) {
            ask(Locale.ENGLISH);
        }

        confirmations.sweep();

        assertThat(mails.sent()).hasSize(LIMITS.mailsPerDay());
        assertThat(mails.sent().get(1).text()).doesNotContain("perhaps not you");
        assertThat(mails.sent().get(2).text()).contains("Someone, perhaps not you, has asked us for 3 of these emails");
    }

    @Test
    void whatTheServerRefusesForGoodIsNotTriedAgain() {
        ask(Locale.ENGLISH);
        mails.fail(MailNotSentException.ofGood("refused: 550"));
        confirmations.sweep();

        mails.recover();
        confirmations.sweep();

        assertThat(mails.sent()).isEmpty();
    }

    @Test
    void whatNobodyCouldBeAskedInTimeIsForgotten() {
        ask(Locale.ENGLISH);

        clock.move(AskedWatch.VALID_FOR.plus(Duration.ofSeconds(1)));
        confirmations.sweep();

        assertThat(mails.sent()).isEmpty();
        assertThat(subscriptions.listIds()).isEmpty();
    }

    @Test
    void noLogLineHoldsAnAddress(CapturedOutput log) {
        ask(Locale.ENGLISH);
        mails.fail(MailNotSentException.ofGood("refused: 550"));
        confirmations.sweep();

        assertThat(log).contains("refused: 550").doesNotContainIgnoringCase("lovelace");
    }

    private void ask(Locale locale) {
        service.ask(SomeSubscriptions.ADDRESS, SomeSubscriptions.ROUTE, locale);
    }

    private ConfirmationMails open() {
        return open(subscriptions);
    }

    private ConfirmationMails open(Subscriptions store) {
        return open(store, mails);
    }

    private ConfirmationMails open(Subscriptions store, Mails server) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        SubscriptionLinks links = new SubscriptionLinks(URI.create("http://localhost"), SomeSubscriptions.SECRET);
        return new ConfirmationMails(
                store,
                new SubscriptionService(store, SomeSubscriptions.SECRET, LIMITS, clock),
                new ConfirmationLetters(links, new WatchWords(messages), LIMITS),
                server,
                counts,
                clock,
                Runnable::run);
    }

    /** A mail server in whose time something else happens. */
    private record SlowMails(Mails mails, Runnable meanwhile) implements Mails {

        @Override
        public void send(Mail mail) {
            meanwhile.run();
            mails.send(mail);
        }

        @Override
        public void pause() {
            mails.pause();
        }
    }

    /** A store in which one subscription was stored with another secret. */
    private record UnreadableSubscription(Subscriptions store, String unreadable) implements Subscriptions {

        @Override
        public Optional<Subscription> find(String id) {
            if (id.equals(unreadable)) {
                throw new IllegalStateException("stored with another secret");
            }
            return store.find(id);
        }

        @Override
        public boolean add(Subscription subscription) {
            return store.add(subscription);
        }

        @Override
        public boolean replace(Subscription before, Subscription after) {
            return store.replace(before, after);
        }

        @Override
        public boolean delete(Subscription before) {
            return store.delete(before);
        }

        @Override
        public List<String> listIds() {
            return store.listIds();
        }

        @Override
        public List<String> listDue() {
            return store.listDue();
        }
    }
}
