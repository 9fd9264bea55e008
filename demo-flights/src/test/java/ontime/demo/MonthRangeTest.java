package ontime.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;

final class MonthRangeTest {

    @Test
    void goesOnOverTheEndOfTheYear() {
        assertThat(MonthRange.of("2007-12..2008-02").list())
                .containsExactly(YearMonth.of(2007, 12), YearMonth.of(2008, 1), YearMonth.of(2008, 2));
        assertThat(MonthRange.of("2007-12..2008-02").days()).isEqualTo(31 + 31 + 29);
    }

    @Test
    void oneMonthIsARange() {
        assertThat(MonthRange.of("2008-01").list()).containsExactly(YearMonth.of(2008, 1));
    }

    @Test
    void whatIsNoRangeIsRefusedWithTheText() {
        assertThatThrownBy(() -> MonthRange.of("2008-01..2008-02..2008-03"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2008-01..2008-02..2008-03");
        assertThatThrownBy(() -> MonthRange.of("january")).hasMessageContaining("january");
        assertThatThrownBy(() -> MonthRange.of("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> MonthRange.of("1987-09")).hasMessageContaining("1987-10");
    }
}
