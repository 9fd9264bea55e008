package ontime.crossing;

import java.util.List;

/**
 * A question over flights: how those that pass a filter did, by every combination of the values of some dimensions.
 *
 * @param groupBy in the order of the keys of the answer; none for one cell with all flights
 * @param filter which flights count
 * @param percentiles whether median and 90th percentile are wanted: they cost about as much again
 * @param mostCells an answer with more cells is refused
 */
public record Crossing(List<Dimension> groupBy, FlightFilter filter, boolean percentiles, int mostCells) {

    /** Enough for every route by carrier. */
    public static final int MOST_CELLS = 50_000;

    public Crossing {
        groupBy = List.copyOf(groupBy);
        if (groupBy.stream().distinct().count() < groupBy.size()) {
            throw new IllegalArgumentException("groupBy names a dimension twice: " + groupBy);
        }
    }

    /** A question without percentiles and with the usual limit. */
    public static Crossing of(FlightFilter filter, Dimension... groupBy) {
        return new Crossing(List.of(groupBy), filter, false, MOST_CELLS);
    }

    /** The same question with percentiles. */
    public Crossing withPercentiles() {
        return new Crossing(groupBy, filter, true, mostCells);
    }

    /** The same question without percentiles. */
    public Crossing withoutPercentiles() {
        return new Crossing(groupBy, filter, false, mostCells);
    }
}
