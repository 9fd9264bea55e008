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

    /** Replaces the subscription with the same id, or adds it. */
    void put(Subscription subscription);

    /** Deletes a subscription and everything known about it. Does nothing if there is none. */
    void delete(String id);

    /**
     * Lists the id of every subscription in order, unconfirmed ones included: before you send an email, check that the
     * subscription {@linkplain Subscription#isConfirmed is confirmed}.
     */
    List<String> listIds();
}
