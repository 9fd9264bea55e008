package ontime.web.flight;

import java.util.List;
import java.util.function.IntFunction;
import ontime.model.flight.Flight;
import ontime.stores.flight.search.PageRequest;
import ontime.stores.flight.search.SearchPage;
import ontime.web.paging.Paging;
import org.jspecify.annotations.Nullable;

/**
 * A page of flights in the API.
 *
 * @param total all flights that match
 * @param page from 1
 * @param size flights per page
 * @param next address of the next page; null on the last
 * @param flights of this page
 */
public record FlightsPage(long total, int page, int size, @Nullable String next, List<Flight> flights) {

    public FlightsPage {
        flights = List.copyOf(flights);
    }

    /**
     * A page of a search; 404 after the last.
     *
     * @param address makes the address of a page in the API
     */
    public static FlightsPage of(SearchPage found, PageRequest request, IntFunction<String> address) {
        Paging.requirePage(found.total(), request);
        return new FlightsPage(
                found.total(),
                found.page(),
                found.size(),
                Paging.of(found.total(), request, address).next(),
                found.flights());
    }
}
