package ontime.web.delay;

import java.util.ArrayList;
import java.util.List;
import ontime.model.flight.FlightStatus;

/**
 * How many flights ended in one way: a piece of the bar and of its legend.
 *
 * @param status how
 * @param flights that did
 * @param start where the piece begins, 0 to 100
 * @param width of the piece, 0 to 100
 */
public record StatusShare(FlightStatus status, long flights, double start, double width) {

    /** The pieces that there are, in order. */
    static List<StatusShare> list(FlightFigures figures) {
        List<StatusShare> shares = new ArrayList<>();
        double start = 0;
        for (FlightStatus status : FlightStatus.values()) {
            long flights = flights(status, figures);
            if (flights > 0) {
                double width = 100.0 * flights / figures.flights();
                shares.add(new StatusShare(status, flights, start, width));
                start += width;
            }
        }
        return List.copyOf(shares);
    }

    private static long flights(FlightStatus status, FlightFigures figures) {
        return switch (status) {
            case ON_TIME -> figures.onTime();
            case LATE -> figures.late();
            case CANCELLED -> figures.cancelled();
            case DIVERTED -> figures.diverted();
            case UNKNOWN -> figures.notReported();
        };
    }
}
