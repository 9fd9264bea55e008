package ontime.stores.flight;

import java.time.LocalDate;
import java.util.Optional;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/**
 * All loaded flights by route and day.
 *
 * @see ontime.model.catalog.StoredDataset#FLIGHTS_BY_ROUTE_DAY
 */
public final class Flights {

    private final DocumentStore store;

    /** The flights of a store. */
    public Flights(DocumentStore store) {
        this.store = store;
    }

    /** A route's flights of a day, in order of scheduled departure; empty if none is loaded. */
    public Optional<RouteDay> findRouteDay(Route route, LocalDate flightDate) {
        return store.find(StoreCatalog.ROUTE_DAYS, RouteDay.id(route, flightDate));
    }
}
