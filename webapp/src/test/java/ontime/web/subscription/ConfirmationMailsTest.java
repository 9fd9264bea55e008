package ontime.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import ontime.mail.Mail;
import ontime.mail.MailNotSentException;
import ontime.model.settings.Settings;
import ontime.model.subscription.AskedWatch;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.testkit.mail.InMemoryMails;
import ontime.testkit.subscription.InMemorySubscriptions;
import ontime.testkit.subscription.SomeSubscriptions;
import ontime.web.MovedClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.ResourceBundleMessageSource;

@ExtendWith(OutputCaptureExtension.class)
class ConfirmationMailsTest {

    private final MovedClock clock = new MovedClock(SomeSubscriptions.NOW);
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final InMemoryMails mails = new InMemoryMails();
    private final SubscriptionService service = new SubscriptionService(
            subscriptions, SomeSubscriptions.SECRET, new Settings.Subscriptions(Optional.empty(), 3, 10), clock);
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
        mails.fail(MailNotSentException.ofNow("the mail server does not answer"));
        confirmations.sweep();
        assertThat(mails.sent()).isEmpty();
        assertThat(log).contains("1 confirmations wait");

        mails.recover();
        ConfirmationMails restarted = open();
        restarted.sweep();

        assertThat(mails.sent()).hasSize(1);
    }

    @Test
    void whatWaitsForAServerIsSentWhenItIsBack() {
        ask(Locale.ENGLISH);
        mails.fail(MailNotSentException.ofNow("the mail server does not answer"));
        confirmations.sweep();

        mails.recover();
        confirmations.sendDue();

        assertThat(mails.sent()).hasSize(1);
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
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        SubscriptionLinks links = new SubscriptionLinks(URI.create("http://localhost"), SomeSubscriptions.SECRET);
        return new ConfirmationMails(
                subscriptions, service, new ConfirmationLetters(links, new WatchWords(messages)), mails, Runnable::run);
    }
}
