package ontime.testkit.prediction;

import ontime.stores.prediction.PredictionRequests;
import ontime.testkit.store.InMemoryStore;

final class InMemoryPredictionRequestsTest extends PredictionRequestsContract {

    @Override
    protected PredictionRequests open() {
        return new PredictionRequests(new InMemoryStore());
    }
}
