package ontime.jobs.prediction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ontime.stores.prediction.RequestsByDay;

/**
 * Collects what is to be predicted of a day: what was asked for with its batch, and what is watched. Running it again
 * replaces the day's rows, by the same ones where nobody asked, subscribed or unsubscribed meanwhile.
 */
final class PredictionRequestsJob {

    private final RequestsByDay requests;
    private final WatchedFlights watched;
    private final RequestTable table;

    PredictionRequestsJob(RequestsByDay requests, WatchedFlights watched, RequestTable table) {
        this.requests = requests;
        this.watched = watched;
        this.table = table;
    }

    /**
     * Collects a day's flights.
     *
     * @param isAfresh whether watched flights are looked up again, though they were before
     * @return the flights, in the order of their requests' ids
     */
    List<RequestedFlight> run(LocalDate day, boolean isAfresh) {
        List<RequestedFlight> before = isAfresh ? List.of() : table.list(day);
        List<RequestedFlight> flights = Stream.concat(
                        requests.list(day).stream().map(RequestedFlight::asked), watched.list(day, before).stream())
                .sorted(Comparator.comparing(flight -> flight.request().id().toString()))
                .toList();
        table.replace(day, flights);
        return flights;
    }
}
