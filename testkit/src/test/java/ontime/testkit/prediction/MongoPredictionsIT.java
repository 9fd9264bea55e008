package ontime.testkit.prediction;

import ontime.stores.prediction.PredictionAnswers;
import ontime.testkit.stack.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoPredictionsIT extends PredictionsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected PredictionAnswers open() {
        return new PredictionAnswers(database.connection());
    }
}
