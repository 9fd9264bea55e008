package ontime.testkit.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import ontime.model.mail.MailAddress;
import ontime.model.subscription.Subscription;
import ontime.stores.subscription.Subscriptions;
import org.junit.jupiter.api.Test;

/** The contract of {@link Subscriptions}. A store's test says how to open an empty one. */
public abstract class SubscriptionsContract {

    /** A store that holds nothing, and encrypts with {@link SomeSubscriptions#SECRET} if it does. */
    protected abstract Subscriptions open();

    @Test
    void aSubscriptionIsFoundWithEveryValue() {
        Subscriptions subscriptions = open();
        Subscription full = SomeSubscriptions.full();

        subscriptions.put(full);

        assertThat(subscriptions.find(full.id())).contains(full);
    }

    @Test
    void oneThatUnsubscribedIsFoundWithoutAnAddress() {
        Subscriptions subscriptions = open();
        Subscription full = SomeSubscriptions.full();
        subscriptions.put(full);

        subscriptions.put(full.unsubscribed("another salt"));

        assertThat(subscriptions.find(full.id())).contains(full.unsubscribed("another salt"));
        assertThat(subscriptions.find(full.id()).orElseThrow().findAddress()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(open().find(SomeSubscriptions.full().id())).isEmpty();
    }

    @Test
    void puttingAgainReplaces() {
        Subscriptions subscriptions = open();
        subscriptions.put(SomeSubscriptions.full());
        Subscription less = SomeSubscriptions.confirmed(SomeSubscriptions.ADDRESS, SomeSubscriptions.FLIGHT);

        subscriptions.put(less);

        assertThat(subscriptions.find(less.id())).contains(less);
        assertThat(subscriptions.listIds()).containsExactly(less.id());
    }

    @Test
    void whatIsDeletedIsGone() {
        Subscriptions subscriptions = open();
        Subscription full = SomeSubscriptions.full();
        subscriptions.put(full);

        subscriptions.delete(full.id());
        subscriptions.delete(full.id());

        assertThat(subscriptions.find(full.id())).isEmpty();
        assertThat(subscriptions.listIds()).isEmpty();
    }

    @Test
    void everyIdIsListedInOrder() {
        Subscriptions subscriptions = open();
        IntStream.range(0, 50)
                .mapToObj(i -> MailAddress.of("person%d@example.org".formatted(i)))
                .map(address -> SomeSubscriptions.confirmed(address, SomeSubscriptions.ROUTE))
                .forEach(subscriptions::put);

        assertThat(subscriptions.listIds()).hasSize(50).isSorted().doesNotHaveDuplicates();
    }
}
