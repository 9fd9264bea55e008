package ontime.model.delay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class DelayHistogramTest {

    @Test
    void thePercentileIsTheFirstMinuteThatEnoughArrivalsDidNotExceed() {
        DelayHistogram ten = histogram(Map.of(-5, 4L, 0, 1L, 20, 3L, 90, 1L, 300, 1L));

        assertThat(ten.percentiles()).contains(new DelayPercentiles(0, 90));
    }

    @Test
    void oneArrivalIsEveryPercentile() {
        assertThat(histogram(Map.of(-12, 1L)).percentiles()).contains(new DelayPercentiles(-12, -12));
    }

    @Test
    void withoutArrivalsThereIsNone() {
        assertThat(histogram(Map.of()).percentiles()).isEmpty();
    }

    private static DelayHistogram histogram(Map<Integer, Long> arrivalsByMinute) {
        return new DelayHistogram(new TreeMap<>(arrivalsByMinute));
    }
}
