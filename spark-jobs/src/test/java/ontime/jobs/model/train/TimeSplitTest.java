package ontime.jobs.model.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import ontime.model.catalog.Months;
import org.junit.jupiter.api.Test;

final class TimeSplitTest {

    @Test
    void theLastQuarterOfTheLoadedDaysIsTheTest() {
        TimeSplit split = TimeSplit.ofLoaded(List.of(YearMonth.of(2008, 1), YearMonth.of(2008, 2)));

        assertThat(split.trainFrom()).isEqualTo(LocalDate.of(2008, 1, 1));
        assertThat(split.trainTo()).isEqualTo(LocalDate.of(2008, 2, 14));
        assertThat(split.testFrom()).isEqualTo(LocalDate.of(2008, 2, 15));
        assertThat(split.testTo()).isEqualTo(LocalDate.of(2008, 2, 29));
    }

    @Test
    void monthsAreWhole() {
        TimeSplit split = TimeSplit.of(Months.parse("2007-12..2008-01"), Months.parse("2008-02"));

        assertThat(split.trainFrom()).isEqualTo(LocalDate.of(2007, 12, 1));
        assertThat(split.testTo()).isEqualTo(LocalDate.of(2008, 2, 29));
    }

    @Test
    void aTestThatIsNotAfterTheTrainingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TimeSplit.of(Months.parse("2008-01..2008-02"), Months.parse("2008-02")))
                .withMessageContaining("after");
    }
}
