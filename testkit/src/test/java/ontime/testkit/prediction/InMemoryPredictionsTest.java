package ontime.testkit.prediction;

import ontime.stores.prediction.PredictionAnswers;
import ontime.testkit.store.InMemoryStore;

final class InMemoryPredictionsTest extends PredictionsContract {

    @Override
    protected PredictionAnswers open() {
        return new PredictionAnswers(new InMemoryStore());
    }
}
