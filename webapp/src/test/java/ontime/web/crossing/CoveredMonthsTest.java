package ontime.web.crossing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class CoveredMonthsTest {

    private static final List<YearMonth> LOADED =
            List.of(YearMonth.of(2007, 12), YearMonth.of(2008, 1), YearMonth.of(2008, 2), YearMonth.of(2008, 4));

    @Test
    void consecutiveMonthsAreASpan() {
        assertThat(covered(FlightFilter.ALL)).isEqualTo("December 2007 – February 2008, April 2008");
    }

    @Test
    void onlyTheMonthsThatAFilterLeavesAreCovered() {
        assertThat(covered(FlightFilter.ALL.with(Dimension.MONTH, Set.of("2008-01", "2008-04"))))
                .isEqualTo("January 2008, April 2008");
        assertThat(covered(FlightFilter.ALL.between(LocalDate.of(2008, 1, 31), LocalDate.of(2008, 2, 1))))
                .isEqualTo("January 2008 – February 2008");
        assertThat(covered(FlightFilter.ALL.with(Dimension.DATE, Set.of("2008-02-28"))))
                .isEqualTo("February 2008");
        assertThat(covered(FlightFilter.ALL.with(Dimension.MONTH, Set.of()))).isEmpty();
    }

    private static String covered(FlightFilter filter) {
        StaticMessageSource messages = new StaticMessageSource();
        messages.addMessage("format.month", Locale.US, "MMMM yyyy");
        return new CoveredMonths(messages).of(filter, LOADED, Locale.US);
    }
}
