package ontime.web.delay;

import java.util.ArrayList;
import java.util.List;
import ontime.model.flight.FlightStatus;

/**
 * The flights that ended in one way: a segment of the bar and of its legend.
 *
 * @param status how they ended
 * @param flights how many
 * @param start of the segment, 0 to 100
 * @param width of the segment, 0 to 100
 */
public record StatusShare(FlightStatus status, long flights, double start, double width) {

    /** The segments that are not empty, in order. */
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
