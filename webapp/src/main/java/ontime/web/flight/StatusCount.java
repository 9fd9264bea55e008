package ontime.web.flight;

import java.util.ArrayList;
import java.util.List;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;

/**
 * How many flights ended in a way, and where their part of a bar stands.
 *
 * @param status how they ended
 * @param flights how many
 * @param start percent of all flights that stand before them
 * @param width percent of all flights that they are
 */
public record StatusCount(FlightStatus status, long flights, double start, double width) {

    /** The ways in which any of the flights ended, in the order of {@link FlightStatus}. */
    public static List<StatusCount> list(List<Flight> flights) {
        List<StatusCount> counts = new ArrayList<>();
        long before = 0;
        for (FlightStatus status : FlightStatus.values()) {
            long count =
                    flights.stream().filter(flight -> flight.status() == status).count();
            if (count > 0) {
                counts.add(new StatusCount(status, count, percent(before, flights), percent(count, flights)));
            }
            before += count;
        }
        return counts;
    }

    private static double percent(long count, List<Flight> flights) {
        return 100.0 * count / flights.size();
    }
}
