package ontime.jobs.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import ontime.mail.Mail;
import ontime.mail.MailNotSentException;
import ontime.mail.daily.FlightEvidence;
import ontime.model.mail.MailAddress;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.Rejection;
import ontime.model.prediction.RejectionReason;
import ontime.model.subscription.DayMail;
import ontime.model.subscription.Subscription;
import ontime.stores.subscription.DayMails;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.testkit.mail.InMemoryMails;
import ontime.testkit.store.InMemoryStore;
import ontime.testkit.subscription.InMemorySubscriptions;
import ontime.testkit.subscription.SomeSubscriptions;
import org.junit.jupiter.api.Test;

final class PredictionMailsJobTest {

    private static final Subscription ADA = SomeSubscriptions.confirmed(SomeBatch.ADA, SomeSubscriptions.ROUTE);
    private static final Subscription BOB = SomeSubscriptions.confirmed(SomeBatch.BOB, SomeSubscriptions.FLIGHT);
    private static final RequestedFlight OF_BOTH = SomeBatch.flight(640, "0715", ADA, BOB);
    private static final RequestedFlight OF_ADA = SomeBatch.flight(504, "2010", ADA);
    private static final RequestedFlight OF_NOBODY = SomeBatch.flight(88, "1200");

    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final DayMails ledger = new DayMails(new InMemoryStore());
    private final InMemoryMails mails = new InMemoryMails();
    private final MovingClock clock = new MovingClock();

    @Test
    void everyAddressGetsOneMailOfAllItsFlights() {
        subscriptions.put(ADA);
        subscriptions.put(BOB);

        assertThat(run()).isEqualTo(new MailCounts(2, 0, 0, 0));
        assertThat(run()).isEqualTo(new MailCounts(0, 2, 0, 0));

        assertThat(mails.sent()).extracting(Mail::to).containsExactlyInAnyOrder(SomeBatch.ADA, SomeBatch.BOB);
        assertThat(mailTo(SomeBatch.ADA).text()).contains("DL 640", "DL 504").doesNotContain("DL 88");
        assertThat(mailTo(SomeBatch.BOB).text()).contains("DL 640").doesNotContain("DL 504");
    }

    @Test
    void whoHasUnsubscribedSinceTheDayWasCollectedIsNotTold() {
        subscriptions.put(ADA.unsubscribed("another salt"));
        subscriptions.put(SomeSubscriptions.pending(SomeBatch.BOB, SomeSubscriptions.FLIGHT));

        assertThat(run()).isEqualTo(new MailCounts(0, 0, 0, 0));
        assertThat(mails.sent()).isEmpty();
    }

    @Test
    void ofADayWithoutAnyPredictionNobodyIsTold() {
        subscriptions.put(BOB);
        BatchAnswer refused = new BatchAnswer(
                OF_BOTH.request(),
                new Rejection(
                        OF_BOTH.request().id(),
                        RejectionReason.UNKNOWN_AIRPORT,
                        PredictionTable.beginOf(SomeBatch.DAY)));

        assertThat(job().run(SomeBatch.DAY, List.of(OF_BOTH), List.of(refused))).isEqualTo(new MailCounts(0, 0, 0, 0));
    }

    @Test
    void mailsOfARunThatWasKilledAreSentAfterTheOthersOnceItIsOver() {
        subscriptions.put(ADA);
        subscriptions.put(BOB);
        ledger.add(DayMail.sending(SomeBatch.DAY, ADA.id(), clock.instant()));

        assertThat(run()).isEqualTo(new MailCounts(2, 0, 0, 0));

        assertThat(mails.sent()).extracting(Mail::to).containsExactly(SomeBatch.BOB, SomeBatch.ADA);
    }

    @Test
    void aServerThatIsAwayIsNotAskedForEveryMail() {
        List<Subscription> many = IntStream.range(0, 10)
                .mapToObj(number -> MailAddress.of(String.format(Locale.ROOT, "person%d@example.org", number)))
                .map(address -> SomeSubscriptions.confirmed(address, SomeSubscriptions.ROUTE))
                .toList();
        many.forEach(subscriptions::put);
        RequestedFlight flight = SomeBatch.flight(640, "0715", many.toArray(Subscription[]::new));
        List<BatchAnswer> answers = List.of(SomeBatch.answer(flight, 0.2, 3));
        mails.fail(MailNotSentException.ofNow("away"));

        assertThat(job().run(SomeBatch.DAY, List.of(flight), answers)).isEqualTo(new MailCounts(0, 0, 0, 10));
        mails.recover();

        assertThat(job().run(SomeBatch.DAY, List.of(flight), answers)).isEqualTo(new MailCounts(10, 0, 0, 0));
        assertThat(mails.sent()).hasSize(10);
    }

    @Test
    void anAddressThatTheServerRefusesIsCounted() {
        subscriptions.put(ADA);
        mails.fail(MailNotSentException.ofGood("no such mailbox"));

        assertThat(run()).isEqualTo(new MailCounts(0, 0, 1, 0));
    }

    private MailCounts run() {
        return job().run(
                        SomeBatch.DAY,
                        List.of(OF_BOTH, OF_ADA, OF_NOBODY),
                        List.of(
                                SomeBatch.answer(OF_ADA, 0.9, 40),
                                SomeBatch.answer(OF_NOBODY, 0.5, 10),
                                SomeBatch.answer(OF_BOTH, 0.1, -5)));
    }

    private PredictionMailsJob job() {
        DailyEmails emails = new DailyEmails(
                new SubscriptionLinks(URI.create("http://localhost:8080"), SomeSubscriptions.SECRET),
                Map.of(),
                flight -> FlightEvidence.NONE);
        return new PredictionMailsJob(
                subscriptions,
                emails,
                new MailDelivery(ledger, mails, clock, clock::advance, Duration.ofMinutes(3)),
                clock);
    }

    private Mail mailTo(MailAddress address) {
        return mails.sent().stream()
                .filter(mail -> mail.to().equals(address))
                .findFirst()
                .orElseThrow();
    }
}
