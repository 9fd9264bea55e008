package ontime.testkit.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import ontime.model.flight.MonthTotals;
import ontime.stores.flight.FlightsByMonth;
import org.junit.jupiter.api.Test;

/** The contract of {@link FlightsByMonth}. A store's test says how to open one that holds some months, and no others. */
public abstract class FlightsByMonthContract {

    /** A store that holds these totals only. */
    protected abstract FlightsByMonth open(Collection<MonthTotals> totals);

    @Test
    void everyMonthIsListedOldestFirst() {
        FlightsByMonth months =
                open(List.of(SomeMonths.FEBRUARY_2008, SomeMonths.ALL_CANCELLED, SomeMonths.JANUARY_2008));

        assertThat(months.list()).isEqualTo(SomeMonths.list());
    }

    @Test
    void anEmptyStoreHasNoMonth() {
        assertThat(open(List.of()).list()).isEmpty();
    }
}
