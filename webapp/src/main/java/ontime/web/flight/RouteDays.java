package ontime.web.flight;

import java.time.LocalDate;
import java.util.List;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.flight.search.PageRequest;
import ontime.stores.flight.search.SearchPage;
import ontime.web.airport.AirportDirectory;
import ontime.web.paging.Paging;
import org.springframework.stereotype.Component;

/** A route's flights of a day, for the page and the API alike. */
@Component
public final class RouteDays {

    private final DocumentStore store;
    private final AirportDirectory airports;

    RouteDays(DocumentStore store, AirportDirectory airports) {
        this.store = store;
        this.airports = airports;
    }

    /** All of them, in order of departure; none where none is loaded, 404 where an airport is not known. */
    public List<Flight> list(Route route, LocalDate day) {
        airports.get(route.origin());
        airports.get(route.dest());
        return store.find(StoreCatalog.ROUTE_DAYS, RouteDay.id(route, day))
                .map(RouteDay::flights)
                .orElse(List.of());
    }

    /** A page of them; 404 beyond the last. */
    public static SearchPage page(List<Flight> flights, PageRequest request) {
        Paging.requirePage(flights.size(), request);
        List<Flight> rows =
                flights.stream().skip(request.offset()).limit(request.size()).toList();
        return new SearchPage(flights.size(), request.page(), request.size(), rows);
    }
}
