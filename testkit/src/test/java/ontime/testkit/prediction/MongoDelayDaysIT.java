package ontime.testkit.prediction;

import java.util.Collection;
import ontime.model.catalog.StoredDataset;
import ontime.model.prediction.DelayDay;
import ontime.stores.MongoSink;
import ontime.stores.prediction.DelayDayDocuments;
import ontime.stores.prediction.DelayDays;
import ontime.stores.prediction.MongoDelayDays;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoDelayDaysIT extends DelayDaysContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected DelayDays open(Collection<DelayDay> days) {
        new MongoSink(database.connection())
                .replaceAll(
                        StoredDataset.DELAY_STATES.datasetName(),
                        days.stream().map(DelayDayDocuments::of).iterator());
        return new MongoDelayDays(database.connection());
    }
}
