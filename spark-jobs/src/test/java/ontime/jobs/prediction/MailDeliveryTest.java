package ontime.jobs.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Consumer;
import ontime.jobs.prediction.MailDelivery.Outcome;
import ontime.mail.Mail;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import ontime.model.subscription.DayMail;
import ontime.model.subscription.DayMail.State;
import ontime.stores.subscription.DayMails;
import ontime.testkit.mail.InMemoryMails;
import ontime.testkit.store.InMemoryStore;
import org.junit.jupiter.api.Test;

final class MailDeliveryTest {

    private static final String ID = "00112233445566778899aabbccddeeff";
    private static final Duration TAKE_OVER_AFTER = Duration.ofMinutes(3);
    private static final Mail MAIL =
            new Mail(SomeBatch.DAY + "." + ID, SomeBatch.ADA, "en", "Flights", "Flights", "<p>Flights</p>", null, null);

    private final DayMails ledger = new DayMails(new InMemoryStore());
    private final InMemoryMails mails = new InMemoryMails();
    private final MovingClock clock = new MovingClock();

    /** A process that is killed at this very moment. */
    private static final class Killed extends Error {}

    @Test
    void aMailIsSentOnceHoweverOftenItIsDelivered() {
        assertThat(deliver(mails)).isEqualTo(Outcome.SENT);
        for (int run = 0; run < 4; run++) {
            assertThat(deliver(mails)).isEqualTo(Outcome.SENT_BEFORE);
        }

        assertThat(mails.sent()).hasSize(1);
        assertThat(state()).isEqualTo(State.SENT);
    }

    @Test
    void theLedgerKnowsOfAMailBeforeTheServerDoes() {
        Mails asking = sending(mail -> assertThat(state()).isEqualTo(State.SENDING));

        assertThat(deliver(asking)).isEqualTo(Outcome.SENT);
    }

    @Test
    void aRunThatIsKilledBeforeTheServerTookTheMailLosesNone() {
        assertThatThrownBy(() -> deliver(sending(mail -> {
                    throw new Killed();
                })))
                .isInstanceOf(Killed.class);
        assertThat(deliver(mails)).as("it may still be on its way").isEqualTo(Outcome.BUSY);

        clock.await(TAKE_OVER_AFTER);

        assertThat(deliver(mails)).isEqualTo(Outcome.SENT);
        assertThat(deliver(mails)).isEqualTo(Outcome.SENT_BEFORE);
        assertThat(mails.sent()).hasSize(1);
    }

    @Test
    void aRunThatIsKilledBetweenTheServersYesAndTheLedgersSendsTheSameMailAgain() {
        assertThatThrownBy(() -> deliver(sending(mail -> {
                    mails.send(mail);
                    throw new Killed();
                })))
                .isInstanceOf(Killed.class);
        clock.await(TAKE_OVER_AFTER);

        assertThat(deliver(mails)).isEqualTo(Outcome.SENT);

        assertThat(mails.sent()).hasSize(2);
        assertThat(mails.sent().stream().map(Mail::id).distinct()).hasSize(1);
    }

    @Test
    void aMailThatAnotherRunIsSendingIsLeftToIt() {
        Mails other = sending(mail -> assertThat(deliver(mails)).isEqualTo(Outcome.BUSY));

        assertThat(deliver(other)).isEqualTo(Outcome.SENT);
        assertThat(mails.sent()).isEmpty();
    }

    @Test
    void aMailThatTheServerDoesNotTakeIsTriedAgainAfterLongerAndLongerRests() {
        mails.fail(MailNotSentException.ofNow("busy"));

        assertThat(deliver(mails)).isEqualTo(Outcome.FAILED);

        assertThat(state()).isEqualTo(State.FAILED);
        assertThat(Duration.between(new MovingClock().instant(), clock.instant()))
                .isEqualTo(Duration.ofSeconds(2 + 8));
        mails.recover();
        assertThat(deliver(mails)).isEqualTo(Outcome.SENT);
        assertThat(mails.sent()).hasSize(1);
    }

    @Test
    void aMailThatTheServerRefusesForGoodIsNeverTriedAgain() {
        mails.fail(MailNotSentException.ofGood("no such mailbox"));
        assertThat(deliver(mails)).isEqualTo(Outcome.REFUSED);
        mails.recover();

        assertThat(deliver(mails)).isEqualTo(Outcome.REFUSED);
        assertThat(mails.sent()).isEmpty();
        assertThat(clock.instant()).isEqualTo(new MovingClock().instant());
    }

    @Test
    void whoWasTakenForKilledBetweenTwoTriesSendsNoMore() {
        Mails slow = sending(mail -> {
            DayMail mine = ledger.find(SomeBatch.DAY, ID).orElseThrow();
            ledger.replace(mine, DayMail.sending(SomeBatch.DAY, ID, clock.instant()));
            throw MailNotSentException.ofNow("slow");
        });

        assertThat(deliver(slow)).isEqualTo(Outcome.BUSY);
    }

    private Outcome deliver(Mails way) {
        return new MailDelivery(ledger, way, clock, clock::advance, TAKE_OVER_AFTER)
                .deliver(SomeBatch.DAY, ID, () -> MAIL);
    }

    private State state() {
        return ledger.find(SomeBatch.DAY, ID).orElseThrow().state();
    }

    private static Mails sending(Consumer<Mail> way) {
        return new Mails() {
            @Override
            public void send(Mail mail) {
                way.accept(mail);
            }

            @Override
            public void pause() {
                // Nothing was opened.
            }
        };
    }
}
