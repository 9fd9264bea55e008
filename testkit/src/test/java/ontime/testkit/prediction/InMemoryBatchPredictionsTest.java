package ontime.testkit.prediction;

import ontime.stores.prediction.BatchPredictions;

final class InMemoryBatchPredictionsTest extends BatchPredictionsContract {

    @Override
    protected BatchPredictions open() {
        return new InMemoryBatchPredictions();
    }
}
