package ontime.testkit.subscription;

import ontime.stores.subscription.DayMails;
import ontime.testkit.store.InMemoryStore;

final class InMemoryDayMailsTest extends DayMailsContract {

    @Override
    protected DayMails open() {
        return new DayMails(new InMemoryStore());
    }
}
