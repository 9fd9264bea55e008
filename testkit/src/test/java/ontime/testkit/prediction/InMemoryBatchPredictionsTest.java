package ontime.testkit.prediction;

import ontime.stores.prediction.BatchPredictions;
import ontime.testkit.store.InMemoryStore;

final class InMemoryBatchPredictionsTest extends BatchPredictionsContract {

    @Override
    protected BatchPredictions open() {
        return new BatchPredictions(new InMemoryStore());
    }
}
