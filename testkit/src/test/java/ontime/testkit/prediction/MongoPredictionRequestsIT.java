package ontime.testkit.prediction;

import ontime.stores.prediction.PredictionRequests;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoPredictionRequestsIT extends PredictionRequestsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected PredictionRequests open() {
        return new PredictionRequests(database.connection());
    }
}
