package ontime.model.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MonthsTest {

    @Test
    void aRangeGoesOnOverTheEndOfTheYear() {
        Months months = Months.parse("2007-12..2008-02");
        assertThat(months.list()).containsExactly(YearMonth.of(2007, 12), YearMonth.of(2008, 1), YearMonth.of(2008, 2));
        assertThat(months.count()).isEqualTo(3);
        assertThat(months).hasToString("2007-12..2008-02");
        assertThat(months.isOpen()).isFalse();
    }

    @Test
    void oneMonthIsARange() {
        assertThat(Months.parse(" 2008-01 ").list()).containsExactly(YearMonth.of(2008, 1));
        assertThat(Months.parseMaybeOpen("2008-01").last()).isEqualTo(YearMonth.of(2008, 1));
    }

    @Test
    void aRangeWithoutAnEndIsListedUpToAMonth() {
        Months months = Months.parseMaybeOpen("2015-06..");
        assertThat(months.isOpen()).isTrue();
        assertThat(months).hasToString("2015-06..");
        assertThat(months.listUntil(YearMonth.of(2015, 7)))
                .containsExactly(YearMonth.of(2015, 6), YearMonth.of(2015, 7));
        assertThat(months.listUntil(YearMonth.of(2015, 5))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Months.parse("2015-06.."));
    }

    @Test
    void aListEndsWithTheRange() {
        assertThat(Months.parse("2008-01..2008-02").listUntil(YearMonth.of(2008, 3)))
                .containsExactly(YearMonth.of(2008, 1), YearMonth.of(2008, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "january",
                "2015",
                "2015-13",
                "2015-1",
                "2015-01-01",
                "2015-01...2015-02",
                "..2015-01",
                "2015-01..x",
                "2008-01..2008-02..2008-03"
            })
    void whatIsNoRangeIsRefusedWithTheText(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Months.parse(text))
                .withMessageContaining(text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Months.parseMaybeOpen(text))
                .withMessageContaining(text);
    }

    @Test
    void theOrderAndTheFirstMonthAreChecked() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Months.parseMaybeOpen("1987-09.."))
                .withMessageContaining("1987-10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Months.parse("2015-03..2015-01"))
                .withMessageContaining("ends before it begins");
    }
}
