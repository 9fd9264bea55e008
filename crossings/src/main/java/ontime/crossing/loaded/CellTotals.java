package ontime.crossing.loaded;

import java.util.SortedMap;
import java.util.TreeMap;
import ontime.model.count.CountedFlights;
import ontime.model.count.FlightOutcome;
import ontime.model.delay.Cancellations;
import ontime.model.delay.DelayFigures;
import ontime.model.delay.DelayHistogram;
import ontime.model.delay.DelayTotals;

/** The flights of a cell, added up from several places. */
final class CellTotals {

    private DelayTotals totals = DelayTotals.NONE;
    private final SortedMap<Integer, Long> arrivalsByMinute = new TreeMap<>();

    void add(DelayTotals others) {
        totals = totals.plus(others);
    }

    /** Adds flights that ended in the same way. */
    void add(int outcome, CountedFlights counted) {
        long flights = counted.flights();
        int departure = FlightOutcome.departure(outcome);
        add(new DelayTotals(
                flights,
                cancellations(FlightOutcome.reason(outcome), flights),
                FlightOutcome.diverted(outcome) * flights,
                departure > 0 ? flights : 0,
                departure == FlightOutcome.DEPARTED_LATE ? flights : 0,
                counted.sumDepDelay(),
                FlightOutcome.hasArrived(outcome) ? flights : 0,
                FlightOutcome.isLate(outcome) ? flights : 0,
                counted.sumArrDelay(),
                counted.causes()));
    }

    private static Cancellations cancellations(int reason, long flights) {
        return new Cancellations(
                reason == 1 ? flights : 0,
                reason == 2 ? flights : 0,
                reason == 3 ? flights : 0,
                reason == 4 ? flights : 0,
                reason == 5 ? flights : 0);
    }

    void addArrivals(DelayHistogram others) {
        others.arrivalsByMinute().forEach(this::addArrivals);
    }

    void addArrivals(int minutes, long arrivals) {
        arrivalsByMinute.merge(minutes, arrivals, Long::sum);
    }

    DelayFigures figures() {
        return new DelayFigures(
                totals, new DelayHistogram(arrivalsByMinute).percentiles().orElse(null));
    }
}
