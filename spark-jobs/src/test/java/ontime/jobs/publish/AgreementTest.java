package ontime.jobs.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AgreementTest {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2008, 2);

    @Test
    void equalNumbersAgree() {
        assertThat(Agreement.compare("one", Map.of(JANUARY, 3L), "other", Map.of(JANUARY, 3L)))
                .isEmpty();
    }

    @Test
    void aMonthThatOneLacksIsNamedWithBothNumbers() {
        assertThat(Agreement.compare("one", Map.of(JANUARY, 3L), "other", Map.of(JANUARY, 4L, FEBRUARY, 5000L)))
                .containsExactly("2008-01: one says 3, other says 4", "2008-02: one says 0, other says 5,000");
    }
}
