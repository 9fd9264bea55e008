package ontime.testkit.subscription;

import ontime.stores.subscription.Subscriptions;

final class InMemorySubscriptionsTest extends SubscriptionsContract {

    @Override
    protected Subscriptions open() {
        return new InMemorySubscriptions();
    }
}
