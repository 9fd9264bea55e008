package ontime.testkit.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.prediction.RequestsByDay;
import org.junit.jupiter.api.Test;

/** The contract of {@link RequestsByDay}. A store's test says how to open an empty one. */
public abstract class RequestsByDayContract {

    private static final UUID ID = UUID.fromString("0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a11");
    private static final UUID OTHER = UUID.fromString("0b8e9d1c-5f0a-4c53-9a55-1f6f3b0f7a12");
    private static final LocalDate DAY = SomePredictions.request(ID).batchDay();

    /** A store that holds nothing. */
    protected abstract RequestsByDay open();

    @Test
    void aDayHasItsRequestsWithEveryValueInTheOrderOfTheirIds() {
        RequestsByDay requests = open();
        requests.add(SomePredictions.planned(OTHER));
        requests.add(SomePredictions.request(ID));

        assertThat(requests.list(DAY)).containsExactly(SomePredictions.request(ID), SomePredictions.planned(OTHER));
    }

    @Test
    void anotherDayHasNone() {
        RequestsByDay requests = open();
        requests.add(SomePredictions.request(ID));

        assertThat(requests.list(DAY.minusDays(1))).isEmpty();
        assertThat(requests.list(DAY.plusDays(1))).isEmpty();
    }

    @Test
    void theFirstRequestOfAnIdStays() {
        RequestsByDay requests = open();
        PredictionRequest first = SomePredictions.request(ID);
        requests.add(first);
        requests.add(SomePredictions.planned(ID));
        requests.add(first);

        assertThat(requests.list(DAY)).containsExactly(first);
    }

    @Test
    void requestsOfOldDaysAreDeleted() {
        RequestsByDay requests = open();
        requests.add(SomePredictions.request(ID));

        assertThat(requests.deleteBefore(DAY)).isZero();
        assertThat(requests.list(DAY)).hasSize(1);
        assertThat(requests.deleteBefore(DAY.plusDays(1))).isEqualTo(1);
        assertThat(requests.list(DAY)).isEmpty();
    }
}
