package ontime.web.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import ontime.mail.MailNotSentException;
import ontime.mail.Mails;
import ontime.model.mail.MailAddress;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;
import ontime.stores.StoreUnavailableException;
import ontime.stores.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sends the mails that ask owners of addresses, in the background, so that nobody waits for the mail server or learns from
 * the time it takes. What is due stands in the store: it is sent after a restart and when a server is back. A mail whose
 * sending was cut off goes out again, under the same id.
 */
@Component
final class ConfirmationMails implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationMails.class);

    private static final Duration TRIED_EVERY = Duration.ofSeconds(15);

    /** What is too old is looked for so often, and with it what no memory holds any more. */
    private static final Duration SWEPT_EVERY = Duration.ofHours(6);

    /** More are found by the next sweep. */
    private static final int MOST_DUE = 10_000;

    private final Subscriptions subscriptions;
    private final SubscriptionService service;
    private final ConfirmationLetters letters;
    private final Mails mails;
    private final Set<String> due = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService sending = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "confirmation-mails");
        thread.setDaemon(true);
        return thread;
    });
    private volatile List<ScheduledFuture<?>> running = List.of();

    ConfirmationMails(
            Subscriptions subscriptions, SubscriptionService service, ConfirmationLetters letters, Mails mails) {
        this.subscriptions = subscriptions;
        this.service = service;
        this.letters = letters;
        this.mails = mails;
    }

    /** Sends what is due to an address, soon. */
    void send(String id) {
        if (due.size() < MOST_DUE) {
            due.add(id);
        }
        try {
            sending.execute(this::sendDue);
        } catch (RejectedExecutionException e) {
            // The application is ending: it is found in the store by the next one.
            LOG.debug("a confirmation is sent after the next start");
        }
    }

    /** Looks through the store for what is due or too old. */
    void sweep() {
        try {
            for (String id : subscriptions.listIds()) {
                boolean isDue = service.expire(id)
                        .filter(known -> findDue(known).isPresent())
                        .isPresent();
                if (isDue && due.size() < MOST_DUE) {
                    due.add(id);
                }
            }
            sendDue();
        } catch (StoreUnavailableException e) {
            LOG.warn("subscriptions are looked through later: {}", e.getMessage());
        }
    }

    /** Sends what is due; what can't be sent now is tried again. */
    void sendDue() {
        try {
            List.copyOf(due).forEach(this::sendOrKeep);
        } catch (MailNotSentException | StoreUnavailableException e) {
            LOG.warn("{} confirmations wait: {}", due.size(), e.getMessage());
        } catch (IllegalStateException e) {
            LOG.error("confirmations can't be sent", e);
        } finally {
            mails.pause();
        }
    }

    /** Not due before it is looked at, so that what is asked for meanwhile is due again. */
    private void sendOrKeep(String id) {
        due.remove(id);
        try {
            sendAll(id);
        } catch (MailNotSentException | StoreUnavailableException | IllegalStateException e) {
            due.add(id);
            throw e;
        }
    }

    private void sendAll(String id) {
        Optional<Subscription> known = service.expire(id);
        while (known.isPresent()) {
            Optional<AskedWatch> asked = findDue(known.get());
            @Nullable MailAddress address = known.get().address();
            if (asked.isEmpty() || address == null) {
                return;
            }
            sendUnlessRefused(known.get(), asked.get(), address);
            service.noteMailed(id, asked.get());
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

    @Override
    public void start() {
        running = List.of(
                sending.scheduleWithFixedDelay(this::sweep, 0, SWEPT_EVERY.toMillis(), TimeUnit.MILLISECONDS),
                sending.scheduleWithFixedDelay(
                        this::sendDue, TRIED_EVERY.toMillis(), TRIED_EVERY.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void stop() {
        running.forEach(task -> task.cancel(false));
        running = List.of();
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    @Override
    public void destroy() {
        sending.shutdownNow();
    }
}
