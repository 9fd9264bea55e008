package ontime.stores.subscription;

import java.util.List;
import java.util.Optional;
import ontime.model.subscription.Subscription;

/** What people watch by mail: one subscription an address, found by its keyed hash. */
public interface Subscriptions {

    /**
     * The subscription of an id.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    Optional<Subscription> find(String id);

    /** Puts a subscription in the place of the one of its id, or adds it. */
    void put(Subscription subscription);

    /** Forgets a subscription with all that is known of it; one that is not there is passed over. */
    void delete(String id);

    /**
     * The id of every subscription in order, those that nobody has confirmed among them: who sends mails finds each and asks
     * whether it {@linkplain Subscription#isConfirmed is confirmed}.
     */
    List<String> listIds();
}
