package ontime.testkit.prediction;

import ontime.stores.prediction.PredictionRequests;

final class InMemoryPredictionRequestsTest extends PredictionRequestsContract {

    @Override
    protected PredictionRequests open() {
        return new InMemoryPredictionRequests();
    }
}
