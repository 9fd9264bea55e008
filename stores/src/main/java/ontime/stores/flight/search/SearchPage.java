package ontime.stores.flight.search;

import java.util.List;
import ontime.model.flight.Flight;

/**
 * A page of flights.
 *
 * @param total all flights that match, exactly
 * @param page from 1
 * @param size rows per page
 * @param flights the page's rows
 */
public record SearchPage(long total, int page, int size, List<Flight> flights) {

    public SearchPage {
        flights = List.copyOf(flights);
    }
}
