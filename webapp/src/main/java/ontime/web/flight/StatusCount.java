package ontime.web.flight;

import java.util.ArrayList;
import java.util.List;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;

/**
 * The number of flights with a status, and their part of a bar.
 *
 * @param status outcome
 * @param flights number of flights
 * @param start percent of all flights before them in the bar
 * @param width their percent of all flights
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
