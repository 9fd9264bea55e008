package ontime.testkit.prediction;

import ontime.stores.prediction.Predictions;

final class InMemoryPredictionsTest extends PredictionsContract {

    @Override
    protected Predictions open() {
        return new InMemoryPredictions();
    }
}
