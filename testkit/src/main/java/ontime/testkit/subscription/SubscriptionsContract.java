package ontime.testkit.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.IntStream;
import ontime.model.mail.MailAddress;
import ontime.model.subscription.AskedWatch;
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

        assertThat(subscriptions.add(full)).isTrue();

        assertThat(subscriptions.find(full.id())).contains(full);
    }

    @Test
    void oneThatUnsubscribedIsFoundWithoutAnAddress() {
        Subscriptions subscriptions = open();
        Subscription full = SomeSubscriptions.full();
        subscriptions.add(full);

        assertThat(subscriptions.replace(full, full.unsubscribed("another salt")))
                .isTrue();

        assertThat(subscriptions.find(full.id())).contains(full.unsubscribed("another salt"));
        assertThat(subscriptions.find(full.id()).orElseThrow().findAddress()).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(open().find(SomeSubscriptions.full().id())).isEmpty();
    }

    @Test
    void theFirstSubscriptionOfAnIdStays() {
        Subscriptions subscriptions = open();
        Subscription full = SomeSubscriptions.full();
        subscriptions.add(full);

        assertThat(subscriptions.add(SomeSubscriptions.confirmed(SomeSubscriptions.ADDRESS, SomeSubscriptions.FLIGHT)))
                .isFalse();

        assertThat(subscriptions.find(full.id())).contains(full);
    }

    @Test
    void onlyTheSubscriptionThatWasReadIsReplacedOrDeleted() {
        Subscriptions subscriptions = open();
        Subscription read = SomeSubscriptions.confirmed(SomeSubscriptions.ADDRESS, SomeSubscriptions.FLIGHT);
        Subscription full = SomeSubscriptions.full();
        subscriptions.add(read);
        assertThat(subscriptions.replace(read, full)).isTrue();

        assertThat(subscriptions.replace(read, read.without(SomeSubscriptions.FLIGHT)))
                .as("replace what has changed")
                .isFalse();
        assertThat(subscriptions.delete(read)).as("delete what has changed").isFalse();

        assertThat(subscriptions.find(read.id())).contains(full);
        assertThat(subscriptions.listIds()).containsExactly(read.id());
    }

    @Test
    void whatIsDeletedIsGone() {
        Subscriptions subscriptions = open();
        Subscription full = SomeSubscriptions.full();
        subscriptions.add(full);

        assertThat(subscriptions.delete(full)).isTrue();
        assertThat(subscriptions.delete(full)).isFalse();

        assertThat(subscriptions.find(full.id())).isEmpty();
        assertThat(subscriptions.listIds()).isEmpty();
    }

    @Test
    void onlyThoseThatWaitForAnEmailAreDue() {
        Subscriptions subscriptions = open();
        AskedWatch asked = AskedWatch.of("1f", SomeSubscriptions.ROUTE, "en", SomeSubscriptions.NOW);
        Subscription mailed = SomeSubscriptions.confirmed(SomeSubscriptions.ADDRESS, SomeSubscriptions.FLIGHT)
                .asking(asked, SomeSubscriptions.ADDRESS)
                .mailed(asked.nonce(), SomeSubscriptions.NOW);
        Subscription due = mailed.asking(
                AskedWatch.of("2f", SomeSubscriptions.ROUTE, "en", SomeSubscriptions.NOW), SomeSubscriptions.ADDRESS);
        subscriptions.add(mailed);
        assertThat(subscriptions.listDue()).isEmpty();

        assertThat(subscriptions.replace(mailed, due)).isTrue();

        assertThat(subscriptions.listDue()).containsExactly(due.id());
    }

    @Test
    void everyIdIsListedInOrder() {
        Subscriptions subscriptions = open();
        IntStream.range(0, 50)
                .mapToObj(i -> MailAddress.of(String.format(Locale.ROOT, "person%d@example.org", i)))
                .map(address -> SomeSubscriptions.confirmed(address, SomeSubscriptions.ROUTE))
                .forEach(subscriptions::add);

        assertThat(subscriptions.listIds()).hasSize(50).isSorted().doesNotHaveDuplicates();
    }
}
