package ontime.jobs.prediction;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import ontime.mail.Mail;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import ontime.model.subscription.DayMail;
import ontime.model.subscription.DayMail.State;
import ontime.stores.subscription.DayMails;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each subscription one email a day. A ledger records each email before it is sent, and records the result after. If
 * a run finds an entry of a killed run, it cannot know whether the server accepted the email, so it sends the email again
 * with the same Message-ID. No email is lost. An email is sent twice only if the run was killed, or the server's reply was
 * lost, after the server accepted the email and before the ledger recorded it.
 */
final class MailDelivery {

    /** The pauses before the second and the third attempt: 2 and 8 seconds. */
    static final IntervalFunction PAUSES = IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(2), 4);

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
    private static final int ATTEMPTS = 3;

    /** The result of a delivery. */
    enum Outcome {
        /** The server accepted the email. */
        SENT,
        /** The server accepted the email in an earlier delivery. */
        SENT_BEFORE,
        /** The server refused the email permanently. */
        REFUSED,
        /** The server did not accept the email this time. */
        FAILED,
        /** Another run is sending the email, or was killed recently. */
        BUSY
    }

    private final DayMails ledger;
    private final Mails mails;
    private final InstantSource clock;
    private final RetryConfig policy;
    private final Duration takeOverAfter;

    /**
     * Creates a delivery.
     *
     * @param pauses between attempts: {@link #PAUSES}
     * @param takeOverAfter the time after which an email that is still being sent counts as left by a killed run; longer
     *     than an attempt can take
     */
    MailDelivery(DayMails ledger, Mails mails, InstantSource clock, IntervalFunction pauses, Duration takeOverAfter) {
        this.ledger = ledger;
        this.mails = mails;
        this.clock = clock;
        this.policy = RetryConfig.custom()
                .maxAttempts(ATTEMPTS)
                .intervalFunction(pauses)
                .retryOnException(e -> e instanceof MailNotSentException failure && !failure.isForGood())
                .build();
        this.takeOverAfter = takeOverAfter;
    }

    /**
     * Sends a day's email to a subscription, unless it was sent before.
     *
     * @param mail called only if the email must be sent
     */
    Outcome deliver(LocalDate day, String subscription, Supplier<Mail> mail) {
        Optional<DayMail> known = ledger.find(day, subscription);
        return known.flatMap(this::settled).orElseGet(() -> send(day, subscription, known, mail));
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

    private Outcome send(LocalDate day, String subscription, Optional<DayMail> known, Supplier<Mail> mail) {
        AtomicReference<@Nullable DayMail> entry = new AtomicReference<>(known.orElse(null));
        Retry retry = Retry.of("email", policy);
        retry.getEventPublisher()
                .onRetry(event -> LOG.warn("{}", event.getLastThrowable().getMessage()));
        try {
            return retry.executeSupplier(() -> attempt(DayMail.sending(day, subscription, now()), entry, mail));
        } catch (MailNotSentException e) {
            LOG.warn("{}", e.getMessage());
            DayMail mine = Objects.requireNonNull(entry.get());
            return e.isForGood() ? end(mine, State.REFUSED, Outcome.REFUSED) : end(mine, State.FAILED, Outcome.FAILED);
        }
    }

    /** Replaces the entry that this run or an earlier one wrote last, and sends the email. */
    private Outcome attempt(DayMail mine, AtomicReference<@Nullable DayMail> entry, Supplier<Mail> mail) {
        DayMail last = entry.get();
        if (!(last == null ? ledger.add(mine) : ledger.replace(last, mine))) {
            return Outcome.BUSY;
        }
        entry.set(mine);
        mails.send(mail.get());
        return end(mine, State.SENT, Outcome.SENT);
    }

    private Outcome end(DayMail mine, State state, Outcome outcome) {
        if (!ledger.replace(mine, mine.in(state, now()))) {
            LOG.warn(
                    "another run took over email {} while this run sent it",
                    DayMail.id(mine.day(), mine.subscription()));
        }
        return outcome;
    }

    /** The time in the ledger's precision. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
