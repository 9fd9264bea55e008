package ontime.testkit.subscription;

import ontime.stores.subscription.DayMails;

final class InMemoryDayMailsTest extends DayMailsContract {

    @Override
    protected DayMails open() {
        return new InMemoryDayMails();
    }
}
