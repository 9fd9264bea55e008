package ontime.testkit.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import ontime.model.catalog.Names;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.MongoSink;
import ontime.stores.StoreCatalog;
import ontime.stores.prediction.MongoRequestsByDay;
import ontime.stores.prediction.RequestsByDay;
import ontime.testkit.stack.FreshDatabase;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoRequestsByDayIT extends RequestsByDayContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected RequestsByDay open() {
        return new MongoRequestsByDay(database.connection());
    }

    /** As release 0.2.0 stored them. */
    @Test
    void requestsOfADayInOneDocumentAreFoundAndDeletedToo() {
        UUID old = UUID.fromString("0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a13");
        PredictionRequest first = SomePredictions.request(old);
        String day = first.batchDay().toString();
        new MongoSink(database.connection())
                .addIfAbsent(
                        Names.REQUESTS_BY_DAY,
                        new Document("_id", day)
                                .append(
                                        "Requests",
                                        new Document(
                                                old.toString(), StoreCatalog.PREDICTION_REQUESTS.document(first))));
        RequestsByDay requests = open();
        PredictionRequest second = SomePredictions.planned(UUID.fromString("0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a14"));

        requests.add(first);
        requests.add(second);

        assertThat(requests.list(first.batchDay())).containsExactly(first, second);
        assertThat(requests.deleteBefore(first.batchDay().plusDays(1))).isEqualTo(2);
        assertThat(requests.list(first.batchDay())).isEmpty();
    }
}
