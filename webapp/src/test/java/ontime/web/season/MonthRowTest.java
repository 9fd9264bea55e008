package ontime.web.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ontime.testkit.flight.SomeMonths;
import org.junit.jupiter.api.Test;

class MonthRowTest {

    @Test
    void cancelledAndDivertedFlightsCountAgainstTheShareOnTime() {
        MonthRow row = MonthRow.of(SomeMonths.JANUARY_2008);

        assertThat(row.onTimeShare()).isCloseTo((587_130 - 148_807) / 605_765.0, within(1e-12));
        assertThat(row.onTimeShare() + row.lateShare() + row.cancelledShare() + row.divertedShare())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void aMonthWithoutArrivalsHasNoMeanDelay() {
        assertThat(MonthRow.of(SomeMonths.ALL_CANCELLED).meanArrDelay()).isNull();
    }
}
