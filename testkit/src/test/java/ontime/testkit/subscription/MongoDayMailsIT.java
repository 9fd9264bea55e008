package ontime.testkit.subscription;

import ontime.stores.subscription.DayMails;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoDayMailsIT extends DayMailsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected DayMails open() {
        return new DayMails(database.connection());
    }
}
