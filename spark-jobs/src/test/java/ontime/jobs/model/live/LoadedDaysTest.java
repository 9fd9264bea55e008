package ontime.jobs.model.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LoadedDaysTest {

    private static final LocalDate BORDER = LocalDate.of(2008, 1, 28);

    private final LoadedDays days = LoadedDays.of(Map.of(YearMonth.of(2008, 1), 4L, YearMonth.of(2008, 2), 7L));

    @Test
    void aWeekOfTwoMonthsHasTheDaysOfBothAndTheNewerVersion() {
        assertThat(days.ofWeek(BORDER)).hasSize(7);
        assertThat(days.version(BORDER)).isEqualTo(7);
        assertThat(days.version(BORDER.minusDays(7))).isEqualTo(4);
        assertThat(LoadedDays.of(Map.of(YearMonth.of(2008, 1), 4L)).ofWeek(BORDER))
                .hasSize(4);
    }

    @Test
    void theNewestWeeksAreListedOldestFirst() {
        assertThat(days.weeks(2)).containsExactly(LocalDate.of(2008, 2, 18), LocalDate.of(2008, 2, 25));
        assertThat(days.weeks(100)).startsWith(LocalDate.of(2007, 12, 31)).hasSize(9);
    }

    @Test
    void withoutAMonthThereIsNothingToScore() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoadedDays.of(Map.of()))
                .withMessageContaining("no month is loaded");
    }
}
