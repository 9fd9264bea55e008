package ontime.web.ranking;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.crossing.CrossingCell;

/** The size of an airport by its share of all departures, with the limits that the FAA has for hubs. */
public enum AirportSize {
    /** One of a hundred departures or more. */
    LARGE(0.01, 1),
    /** One of 400 or more. */
    MEDIUM(0.0025, 0.01),
    SMALL(0, 0.0025);

    private final double from;
    private final double below;

    AirportSize(double from, double below) {
        this.from = from;
        this.below = below;
    }

    /**
     * The codes of the airports of this size.
     *
     * @param origins the flights of each origin
     */
    Set<String> of(List<CrossingCell> origins) {
        double all = origins.stream().mapToLong(AirportSize::flights).sum();
        return origins.stream()
                .filter(origin -> holds(flights(origin) / all))
                .map(origin -> origin.key().get(0))
                .collect(Collectors.toSet());
    }

    private boolean holds(double share) {
        return share >= from && (share < below || this == LARGE);
    }

    private static long flights(CrossingCell cell) {
        return cell.figures().totals().flights();
    }
}
