package ontime.jobs.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MonthRangeTest {

    @Test
    void aMonthARangeAndAnOpenEndAreRead() {
        assertThat(MonthRange.of("2015-01").last()).contains(YearMonth.of(2015, 1));
        assertThat(MonthRange.of("2014-12..2015-03").listUntil(YearMonth.of(2015, 3)))
                .containsExactly(
                        YearMonth.of(2014, 12), YearMonth.of(2015, 1), YearMonth.of(2015, 2), YearMonth.of(2015, 3));
        assertThat(MonthRange.of("1987-10..").isOpen()).isTrue();
    }

    @Test
    void anEndBeforeTheFirstMonthGivesNone() {
        assertThat(MonthRange.of("2015-06..").listUntil(YearMonth.of(2015, 5))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2015", "2015-1", "2015-13", "2015-00..2015-02", "..2015-01", "2015-01...", "2015-01-02"})
    void anythingElseIsRefusedWithItsText(String text) {
        assertThatThrownBy(() -> MonthRange.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text.isEmpty() ? "months are written" : text.substring(0, 4));
    }

    @Test
    void aRangeBeforeBtsBeginsOrBackwardsIsRefused() {
        assertThatThrownBy(() -> MonthRange.of("1987-09..")).hasMessageContaining("1987-10");
        assertThatThrownBy(() -> MonthRange.of("2015-03..2015-01")).hasMessageContaining("ends before it begins");
    }
}
