package ontime.web.subscription;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import ontime.model.mail.MailAddress;
import ontime.model.settings.Settings;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;
import ontime.model.subscription.Watch;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.stores.subscription.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * Changes subscriptions, one change at a time for each address: the store replaces whole documents, and only this process
 * writes them.
 */
@Component
final class SubscriptionService {

    private static final int LOCKS = 64;

    private final Subscriptions subscriptions;
    private final SubscriptionSecret secret;
    private final Settings.Subscriptions limits;
    private final Clock clock;
    private final ReentrantLock[] locks =
            IntStream.range(0, LOCKS).mapToObj(number -> new ReentrantLock()).toArray(ReentrantLock[]::new);

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
        change(id, now -> {
            Subscription known = subscriptions
                    .find(id)
                    .orElseGet(() -> Subscription.of(id, address, locale.getLanguage(), secret.nonce()))
                    .expired(now);
            return Optional.of(
                    known.asked().size() >= limits.mailsPerDay()
                            ? known
                            : known.asking(AskedWatch.of(secret.nonce(), watch, locale.getLanguage(), now), address));
        });
        return id;
    }

    /** The watch that the key of a confirmation link confirms; empty if the key is invalid or has expired. */
    Optional<AskedWatch> findAsked(String key) {
        return findByKey(key).flatMap(known -> findValid(known, key, clock.instant()));
    }

    /** Confirms a watch by the key of a confirmation link; empty if the key is invalid or has expired. */
    Optional<Subscription> confirm(String key) {
        return SubscriptionSecret.findId(key)
                .flatMap(id -> change(id, now -> subscriptions.find(id).flatMap(known -> findValid(known, key, now)
                        .map(asked -> known.confirmed(asked, now)))));
    }

    private Optional<AskedWatch> findValid(Subscription known, String key, Instant now) {
        return known.findAddress().isEmpty()
                ? Optional.empty()
                : secret.findConfirmed(known, key).filter(asked -> !asked.isOver(now));
    }

    /** The subscription that a key manages. */
    Optional<Subscription> findManaged(String key) {
        return findByKey(key).filter(known -> isManagedBy(known, key));
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
        change(id, now -> subscriptions.find(id).map(known -> known.mailed(asked.nonce(), now)));
    }

    /** A subscription without its expired parts, which are also deleted from the store. */
    Optional<Subscription> expire(String id) {
        Optional<Subscription> known = subscriptions.find(id);
        Instant now = now();
        if (known.isEmpty() || known.get().expired(now).equals(known.get())) {
            return known;
        }
        return change(id, at -> subscriptions.find(id).map(old -> old.expired(at)))
                .filter(left -> !left.isOver());
    }

    private Optional<Subscription> changeManaged(String key, UnaryOperator<Subscription> change) {
        return SubscriptionSecret.findId(key)
                .flatMap(id -> change(id, now -> subscriptions
                        .find(id)
                        .filter(known -> isManagedBy(known, key))
                        .map(change)));
    }

    private Optional<Subscription> findByKey(String key) {
        return SubscriptionSecret.findId(key).flatMap(subscriptions::find);
    }

    private boolean isManagedBy(Subscription known, String key) {
        return known.findAddress().isPresent() && secret.isManagementKey(known, key);
    }

    /** Changes a subscription while holding its lock. */
    private Optional<Subscription> change(String id, Function<Instant, Optional<Subscription>> change) {
        ReentrantLock lock = locks[Math.floorMod(id.hashCode(), LOCKS)];
        lock.lock();
        try {
            Optional<Subscription> next = change.apply(now());
            next.ifPresent(this::keep);
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void keep(Subscription next) {
        if (next.isOver()) {
            subscriptions.delete(next.id());
        } else {
            subscriptions.put(next);
        }
    }

    /** To the precision of the store. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
