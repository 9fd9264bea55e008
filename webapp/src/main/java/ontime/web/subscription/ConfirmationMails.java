package ontime.web.subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import ontime.model.mail.MailAddress;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;
import ontime.model.time.WaitClock;
import ontime.stores.SharedCounts;
import ontime.stores.StoreUnavailableException;
import ontime.stores.subscription.Subscriptions;
import ontime.web.background.BackgroundTasks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends confirmation emails in the background: no request waits for the mail server, and response times reveal nothing.
 * The store says which emails are due, so they are sent after a restart and when a server is back. An interrupted email
 * is sent again under the same id. An email that can't be sent is tried again after growing pauses, and delays no other.
 * Of several web applications, one at a time sends the emails of a subscription; what one that died did not send, another
 * finds.
 */
@Component
final class ConfirmationMails {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationMails.class);

    private static final long RETRY_SECONDS = 15;

    /** How often the store is searched for emails that another web application, or this one before a restart, left. */
    private static final long SEARCH_SECONDS = 60;

    /** How often the store is searched for expired subscriptions. */
    private static final long SWEEP_HOURS = 6;

    /** How long a web application has a subscription for itself; more than a mail server takes for its emails. */
    private static final Duration HELD_FOR = Duration.ofMinutes(5);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_DOUBLED = 10;

    /** The next sweep finds the rest. */
    private static final int MAX_DUE = 10_000;

    private final Subscriptions subscriptions;
    private final SubscriptionService service;
    private final ConfirmationLetters letters;
    private final Mails mails;
    private final SharedCounts counts;
    private final Clock clock;
    private final InstantSource waits;
    private final Executor executor;
    private final Map<String, Waiting> due = new ConcurrentHashMap<>();

    /**
     * A subscription that is due an email.
     *
     * @param failures in a row
     * @param notBefore the time of the next attempt
     */
    private record Waiting(int failures, Instant notBefore) {

        static final Waiting NOT = new Waiting(0, Instant.MIN);

        Waiting failed(Instant now) {
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLED));
            return new Waiting(failures + 1, now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE));
        }
    }

    ConfirmationMails(
            Subscriptions subscriptions,
            SubscriptionService service,
            ConfirmationLetters letters,
            Mails mails,
            SharedCounts counts,
            Clock clock,
            @Qualifier(BackgroundTasks.MAIL_SCHEDULER) Executor executor) {
        this.subscriptions = subscriptions;
        this.service = service;
        this.letters = letters;
        this.mails = mails;
        this.counts = counts;
        this.clock = clock;
        this.waits = new WaitClock(clock);
        this.executor = executor;
    }

    /** Sends the emails that are due for a subscription, soon. */
    void send(String id) {
        addDue(id);
        try {
            executor.execute(this::sendDue);
        } catch (RejectedExecutionException e) {
            // The application is stopping; its next start finds the subscription in the store.
            LOG.debug("The confirmation will be sent after the next start");
        }
    }

    /** Sends the emails that are due in the store. */
    @Scheduled(
            fixedDelay = SEARCH_SECONDS,
            initialDelay = SEARCH_SECONDS,
            timeUnit = TimeUnit.SECONDS,
            scheduler = BackgroundTasks.MAIL_SCHEDULER)
    void search() {
        try {
            subscriptions.listDue().forEach(this::addDue);
            sendDue();
        } catch (StoreUnavailableException e) {
            LOG.warn("Could not search the subscriptions that are due: {}", e.getMessage());
        }
    }

    /** Searches the store for subscriptions that are due or expired. */
    @Scheduled(fixedDelay = SWEEP_HOURS, timeUnit = TimeUnit.HOURS, scheduler = BackgroundTasks.MAIL_SCHEDULER)
    void sweep() {
        try {
            subscriptions.listIds().forEach(this::sweep);
            sendDue();
        } catch (StoreUnavailableException e) {
            LOG.warn("Could not search the subscriptions: {}", e.getMessage());
        }
    }

    private void sweep(String id) {
        try {
            service.expire(id).filter(known -> findDue(known).isPresent()).ifPresent(known -> addDue(id));
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.error("Subscription {} can't be read: {}", id, e.getMessage());
        }
    }

    /** Sends the emails that are due. What can't be sent stays due. */
    @Scheduled(
            fixedDelay = RETRY_SECONDS,
            initialDelay = RETRY_SECONDS,
            timeUnit = TimeUnit.SECONDS,
            scheduler = BackgroundTasks.MAIL_SCHEDULER)
    void sendDue() {
        try {
            due.forEach((id, waiting) -> {
                if (!waiting.notBefore().isAfter(waits.instant())) {
                    sendOrKeep(id, waiting);
                }
            });
        } catch (MailNotSentException | StoreUnavailableException e) {
            LOG.warn("{} confirmations wait: {}", due.size(), e.getMessage());
        } finally {
            mails.pause();
        }
    }

    private void addDue(String id) {
        if (due.size() < MAX_DUE) {
            due.putIfAbsent(id, Waiting.NOT);
        }
    }

    /**
     * Removes the id first, so that a request that arrives meanwhile makes it due again.
     *
     * @throws MailNotSentException if no email can be sent now
     * @throws StoreUnavailableException if the store does not answer
     */
    private void sendOrKeep(String id, Waiting waiting) {
        due.remove(id);
        try {
            sendAll(id);
        } catch (StoreUnavailableException e) {
            due.put(id, waiting);
            throw e;
        } catch (MailNotSentException e) {
            if (e.isServerAway()) {
                due.put(id, waiting);
                throw e;
            }
            keep(id, waiting, e);
        } catch (IllegalStateException | IllegalArgumentException e) {
            // It was stored with another secret, or can't be read: the others can still be sent.
            keep(id, waiting, e);
        }
    }

    private void keep(String id, Waiting waiting, RuntimeException reason) {
        Waiting next = waiting.failed(waits.instant());
        due.put(id, next);
        LOG.warn("The confirmation of {} waits until {}: {}", id, next.notBefore(), reason.getMessage());
    }

    private void sendAll(String id) {
        String held = "confirmation " + id;
        if (counts.add(held, clock.instant(), HELD_FOR) > 1) {
            LOG.debug("Another web application sends the confirmations of {}", id);
            return;
        }
        try {
            sendAllHeld(id);
        } finally {
            counts.end(held);
        }
    }

    private void sendAllHeld(String id) {
        Optional<Subscription> known = service.expire(id);
        while (known.isPresent()) {
            Optional<AskedWatch> asked = findDue(known.get());
            @Nullable MailAddress address = known.get().address();
            if (asked.isEmpty() || address == null) {
                return;
            }
            sendUnlessRefused(known.get(), asked.get(), address);
            service.recordMailed(id, asked.get());
            known = service.expire(id);
        }
    }

    private void sendUnlessRefused(Subscription subscription, AskedWatch asked, MailAddress address) {
        try {
            mails.send(letters.of(subscription, asked, address));
        } catch (MailNotSentException e) {
            if (!e.isForGood()) {
                throw e;
            }
            LOG.warn("{}", e.getMessage());
        }
    }

    private static Optional<AskedWatch> findDue(Subscription known) {
        return known.findAddress().isEmpty()
                ? Optional.empty()
                : known.asked().stream()
                        .filter(asked -> asked.findMailedAt().isEmpty())
                        .findFirst();
    }
}
