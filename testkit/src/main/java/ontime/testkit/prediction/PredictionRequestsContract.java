package ontime.testkit.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.prediction.PredictionRequests;
import org.junit.jupiter.api.Test;

/** The contract of {@link PredictionRequests}. A store's test says how to open an empty one. */
public abstract class PredictionRequestsContract {

    private static final UUID ID = UUID.fromString("0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a11");
    private static final UUID OTHER = UUID.fromString("0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a12");

    /** A store that holds nothing. */
    protected abstract PredictionRequests open();

    @Test
    void aRequestIsFoundWithEveryValue() {
        PredictionRequests requests = open();

        requests.addIfAbsent(SomePredictions.request(ID));
        requests.addIfAbsent(SomePredictions.planned(OTHER));

        assertThat(requests.find(ID)).contains(SomePredictions.request(ID));
        assertThat(requests.find(OTHER)).contains(SomePredictions.planned(OTHER));
    }

    @Test
    void whatWasNotAskedIsNotFound() {
        assertThat(open().find(ID)).isEmpty();
    }

    @Test
    void theFirstRequestOfAnIdStays() {
        PredictionRequests requests = open();
        PredictionRequest first = SomePredictions.request(ID);

        assertThat(requests.addIfAbsent(first)).isEqualTo(first);
        assertThat(requests.addIfAbsent(SomePredictions.planned(ID))).isEqualTo(first);

        assertThat(requests.find(ID)).contains(first);
    }
}
