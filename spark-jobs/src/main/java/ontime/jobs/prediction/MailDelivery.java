package ontime.jobs.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import ontime.mail.Mail;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import ontime.model.subscription.DayMail;
import ontime.model.subscription.DayMail.State;
import ontime.stores.subscription.DayMails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands mails to the mail server, a day's to a subscription once, by the ledger: an entry is written before the mail is
 * sent, and says so afterwards. Who finds an entry of a run that was killed in between can't know whether the server took
 * the mail, and sends it again, under the same Message-ID: so a mail is never lost, and is sent twice only where the kill, or
 * the loss of the server's answer, fell between the server's yes and the ledger's.
 */
final class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private static final int TRIES = 3;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int GROWTH = 4;

    /** What became of a mail. */
    enum Outcome {
        /** The server took it now. */
        SENT,
        /** The server had taken it before. */
        SENT_BEFORE,
        /** The server refuses it for good. */
        REFUSED,
        /** The server did not take it this time. */
        FAILED,
        /** Another run is sending it, or was killed not long ago. */
        BUSY
    }

    private final DayMails ledger;
    private final Mails mails;
    private final InstantSource clock;
    private final Pause pause;
    private final Duration takeOverAfter;

    /**
     * A way to a server.
     *
     * @param takeOverAfter so long after its last try began, a mail that is being sent counts as one of a killed run: longer
     *     than a try can take
     */
    MailDelivery(DayMails ledger, Mails mails, InstantSource clock, Pause pause, Duration takeOverAfter) {
        this.ledger = ledger;
        this.mails = mails;
        this.clock = clock;
        this.pause = pause;
        this.takeOverAfter = takeOverAfter;
    }

    /**
     * Sends a day's mail to a subscription, unless it was sent.
     *
     * @param mail asked for only where it is to be sent
     */
    Outcome deliver(LocalDate day, String subscription, Supplier<Mail> mail) {
        Optional<DayMail> known = ledger.find(day, subscription);
        Optional<Outcome> settled = known.flatMap(this::settled);
        if (settled.isPresent()) {
            return settled.get();
        }
        DayMail mine = DayMail.sending(day, subscription, now());
        boolean isMine = known.map(entry -> ledger.replace(entry, mine)).orElseGet(() -> ledger.add(mine));
        return isMine ? send(mine, mail.get()) : Outcome.BUSY;
    }

    private Optional<Outcome> settled(DayMail entry) {
        return switch (entry.state()) {
            case SENT -> Optional.of(Outcome.SENT_BEFORE);
            case REFUSED -> Optional.of(Outcome.REFUSED);
            case SENDING ->
                entry.since().plus(takeOverAfter).isAfter(now()) ? Optional.of(Outcome.BUSY) : Optional.empty();
            case FAILED -> Optional.empty();
        };
    }

    private Outcome send(DayMail first, Mail mail) {
        DayMail mine = first;
        Duration rest = FIRST_PAUSE;
        for (int attempt = 1; ; attempt++) {
            Optional<MailNotSentException> trouble = findTrouble(mail);
            if (trouble.isEmpty()) {
                return ends(mine, State.SENT, Outcome.SENT);
            }
            LOG.warn("{}", trouble.get().getMessage());
            if (trouble.get().isForGood()) {
                return ends(mine, State.REFUSED, Outcome.REFUSED);
            }
            if (attempt == TRIES) {
                return ends(mine, State.FAILED, Outcome.FAILED);
            }
            await(rest);
            rest = rest.multipliedBy(GROWTH);
            DayMail again = mine.in(State.SENDING, now());
            if (!ledger.replace(mine, again)) {
                return Outcome.BUSY;
            }
            mine = again;
        }
    }

    private Optional<MailNotSentException> findTrouble(Mail mail) {
        try {
            mails.send(mail);
            return Optional.empty();
        } catch (MailNotSentException e) {
            return Optional.of(e);
        }
    }

    private Outcome ends(DayMail mine, State state, Outcome outcome) {
        if (!ledger.replace(mine, mine.in(state, now()))) {
            LOG.warn("another run took over mail {} while it was sent", DayMail.id(mine.day(), mine.subscription()));
        }
        return outcome;
    }

    private void await(Duration duration) {
        try {
            pause.await(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted between two tries to send a mail", e);
        }
    }

    /** As the ledger keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
