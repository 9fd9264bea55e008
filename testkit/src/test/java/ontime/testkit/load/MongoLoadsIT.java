package ontime.testkit.load;

import java.util.Collection;
import ontime.model.catalog.StoredDataset;
import ontime.model.load.MonthLoad;
import ontime.stores.MongoSink;
import ontime.stores.load.LoadDocuments;
import ontime.stores.load.MongoLoads;
import ontime.stores.load.MonthLoads;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoLoadsIT extends LoadsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected MonthLoads open(Collection<MonthLoad> held) {
        new MongoSink(database.connection())
                .replaceAll(
                        StoredDataset.LOADS.datasetName(),
                        held.stream().map(LoadDocuments::of).iterator());
        return new MongoLoads(database.connection());
    }
}
