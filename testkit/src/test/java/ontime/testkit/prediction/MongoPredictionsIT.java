package ontime.testkit.prediction;

import ontime.stores.prediction.MongoPredictions;
import ontime.stores.prediction.Predictions;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoPredictionsIT extends PredictionsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected Predictions open() {
        return new MongoPredictions(database.connection());
    }
}
