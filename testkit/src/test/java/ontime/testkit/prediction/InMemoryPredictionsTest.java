package ontime.testkit.prediction;

import ontime.stores.prediction.PredictionAnswers;

final class InMemoryPredictionsTest extends PredictionsContract {

    @Override
    protected PredictionAnswers open() {
        return new InMemoryPredictions();
    }
}
