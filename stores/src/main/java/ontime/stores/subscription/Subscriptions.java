package ontime.stores.subscription;

import java.util.List;
import java.util.Optional;
import ontime.model.subscription.Subscription;

/** What people watch by email: one subscription per address, found by its keyed hash. */
public interface Subscriptions {

    /**
     * Finds a subscription by its id.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    Optional<Subscription> find(String id);

    /** Adds a subscription. Returns false if its id is taken. */
    boolean add(Subscription subscription);

    /** Replaces a subscription. Returns false if it has changed since it was read. */
    boolean replace(Subscription before, Subscription after);

    /** Deletes a subscription and everything known about it. Returns false if it has changed since it was read. */
    boolean delete(Subscription before);

    /**
     * Lists the id of every subscription in order, unconfirmed ones included: before you send an email, check that the
     * subscription {@linkplain Subscription#isConfirmed is confirmed}.
     */
    List<String> listIds();

    /** Lists the id of every subscription that waits for an email which asks for a confirmation, in order. */
    List<String> listDue();
}
