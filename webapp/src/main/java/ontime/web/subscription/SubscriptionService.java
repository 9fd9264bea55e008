package ontime.web.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import ontime.model.mail.MailAddress;
import ontime.model.settings.Settings;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;
import ontime.model.subscription.Watch;
import ontime.stores.StoreUnavailableException;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.stores.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * Changes subscriptions. A change applies to the subscription as it was read: if another thread or process has changed it
 * since, it is read and changed again, so no change is lost.
 */
@Component
final class SubscriptionService {

    /** Far more than there are changes of one subscription at the same time. */
    private static final int MOST_ATTEMPTS = 100;

    private final Subscriptions subscriptions;
    private final SubscriptionSecret secret;
    private final Settings.Subscriptions limits;
    private final Clock clock;

    SubscriptionService(
            Subscriptions subscriptions, SubscriptionSecret secret, Settings.Subscriptions limits, Clock clock) {
        this.subscriptions = subscriptions;
        this.secret = secret;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Records a watch that the owner of an address has to confirm. After a number of emails, an address gets no more that day.
     * The response reveals neither that nor whether the address is known: it takes the same reads and writes.
     *
     * @return the id of the subscription that may be due an email
     */
    String ask(MailAddress address, Watch watch, Locale locale) {
        String id = secret.id(address);
        Instant now = now();
        change(id, stored -> {
            Subscription known = stored.orElseGet(
                            () -> Subscription.of(id, address, locale.getLanguage(), secret.nonce()))
                    .expired(now);
            return Optional.of(
                    known.asked().size() >= limits.mailsPerDay()
                            ? known
                            : known.asking(AskedWatch.of(secret.nonce(), watch, locale.getLanguage(), now), address));
        });
        return id;
    }

    /** The watch that the key of a confirmation link confirms; empty if the key is invalid, was used or has expired. */
    Optional<AskedWatch> findAsked(String key) {
        return findByKey(key).flatMap(known -> findValid(known, key, clock.instant()));
    }

    /** Confirms a watch by the key of a confirmation link; empty if the key is invalid, was used or has expired. */
    Optional<Subscription> confirm(String key) {
        Instant now = now();
        return SubscriptionSecret.findId(key)
                .flatMap(id -> change(
                        id,
                        stored -> stored.flatMap(
                                known -> findValid(known, key, now).map(asked -> known.confirmed(asked, now)))));
    }

    private Optional<AskedWatch> findValid(Subscription known, String key, Instant now) {
        return known.findAddress().isEmpty()
                ? Optional.empty()
                : secret.findConfirmed(known, key)
                        .filter(asked ->
                                !asked.isOver(now) && asked.findConfirmedAt().isEmpty());
    }

    /** The subscription that a key manages. */
    Optional<Subscription> findManaged(String key) {
        return findByKey(key).filter(known -> isManagedBy(known, key));
    }

    /** The subscription whose calendar a key shows. */
    Optional<Subscription> findByCalendarKey(String key) {
        return findByKey(key).filter(known -> known.findAddress().isPresent() && secret.isCalendarKey(known, key));
    }

    /** Removes a watch, if it exists; empty if the key is invalid. */
    Optional<Subscription> remove(String key, String watch) {
        return changeManaged(key, known -> known.watches().stream()
                .filter(one -> one.key().equals(watch))
                .findFirst()
                .map(known::without)
                .orElse(known));
    }

    /** Deletes the address and its watches; empty if that was done before. */
    Optional<Subscription> unsubscribe(String key) {
        return changeManaged(key, known -> known.unsubscribed(secret.nonce()));
    }

    /** Records that a confirmation email was sent. */
    void recordMailed(String id, AskedWatch asked) {
        Instant now = now();
        change(id, stored -> stored.map(known -> known.mailed(asked.nonce(), now)));
    }

    /** A subscription without its expired parts, which are also deleted from the store. */
    Optional<Subscription> expire(String id) {
        Optional<Subscription> known = subscriptions.find(id);
        Instant now = now();
        if (known.isEmpty() || known.get().expired(now).equals(known.get())) {
            return known;
        }
        return change(id, stored -> stored.map(old -> old.expired(now))).filter(left -> !left.isOver());
    }

    private Optional<Subscription> changeManaged(String key, UnaryOperator<Subscription> change) {
        return SubscriptionSecret.findId(key)
                .flatMap(id -> change(id, stored -> stored.filter(known -> isManagedBy(known, key))
                        .map(change)));
    }

    private Optional<Subscription> findByKey(String key) {
        return SubscriptionSecret.findId(key).flatMap(subscriptions::find);
    }

    private boolean isManagedBy(Subscription known, String key) {
        return known.findAddress().isPresent() && secret.isManagementKey(known, key);
    }

    /** Changes a stored subscription; if it is changed elsewhere meanwhile, the change starts again. */
    private Optional<Subscription> change(String id, UnaryOperator<Optional<Subscription>> change) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Subscription> stored = subscriptions.find(id);
            Optional<Subscription> next = change.apply(stored);
            if (next.isEmpty() || write(stored, next.get())) {
                return next;
            }
        }
        throw new StoreUnavailableException(
                "subscriptions", new IllegalStateException("subscription " + id + " keeps changing"));
    }

    private boolean write(Optional<Subscription> stored, Subscription next) {
        if (stored.isEmpty()) {
            return next.isOver() || subscriptions.add(next);
        }
        return next.isOver() ? subscriptions.delete(stored.get()) : subscriptions.replace(stored.get(), next);
    }

    /** To the precision of the store. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
