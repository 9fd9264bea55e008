package ontime.testkit.delay;

import java.util.Collection;
import ontime.model.catalog.StoredDataset;
import ontime.model.delay.Ranking;
import ontime.stores.MongoSink;
import ontime.stores.delay.DelayRankingDocuments;
import ontime.stores.delay.DelayRankings;
import ontime.stores.delay.MongoDelayRankings;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoDelayRankingsIT extends DelayRankingsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected DelayRankings open(Collection<Ranking> held) {
        new MongoSink(database.connection())
                .replaceAll(
                        StoredDataset.DELAY_RANKINGS.datasetName(),
                        held.stream().map(DelayRankingDocuments::of).iterator());
        return new MongoDelayRankings(database.connection());
    }
}
