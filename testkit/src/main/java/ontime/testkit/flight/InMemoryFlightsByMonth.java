package ontime.testkit.flight;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import ontime.model.flight.MonthTotals;
import ontime.stores.flight.FlightsByMonth;

/** Totals of a list; passes the same contract as the real store. */
public final class InMemoryFlightsByMonth implements FlightsByMonth {

    private final List<MonthTotals> totals;

    /** The totals of a collection: one a month. */
    public InMemoryFlightsByMonth(Collection<MonthTotals> totals) {
        this.totals =
                totals.stream().sorted(Comparator.comparing(MonthTotals::month)).toList();
    }

    @Override
    public List<MonthTotals> list() {
        return totals;
    }
}
