package ontime.model.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareRangeTest {

    /** As R's {@code prop.test(4, 51, correct = FALSE)} and {@code prop.test(14, 30, correct = FALSE)} have it. */
    @Test
    void theRangeIsWilsons() {
        isRange(ShareRange.of(4, 51), 0.0309, 0.1850);
        isRange(ShareRange.of(14, 30), 0.3023, 0.6386);
    }

    @Test
    void aShareOfNoneOrAllIsNotCertain() {
        isRange(ShareRange.of(0, 10), 0, 0.2775);
        isRange(ShareRange.of(10, 10), 0.7225, 1);
    }

    @Test
    void aRangeIsAboveAnotherIfTheyDoNotOverlap() {
        assertThat(ShareRange.of(14, 30).isAbove(ShareRange.of(4, 51))).isTrue();
        assertThat(ShareRange.of(14, 30).isAbove(ShareRange.of(10, 30))).isFalse();
    }

    private static void isRange(ShareRange range, double low, double high) {
        assertThat(range.low()).isCloseTo(low, within(0.0005));
        assertThat(range.high()).isCloseTo(high, within(0.0005));
    }
}
