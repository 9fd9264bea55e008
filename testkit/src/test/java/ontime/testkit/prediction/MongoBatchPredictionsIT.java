package ontime.testkit.prediction;

import ontime.stores.prediction.BatchPredictions;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoBatchPredictionsIT extends BatchPredictionsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected BatchPredictions open() {
        return new BatchPredictions(database.connection());
    }
}
