package ontime.stores.flight;

import java.time.LocalDate;
import java.util.Optional;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;

/**
 * All loaded flights by route and day.
 *
 * @see ontime.model.catalog.StoredDataset#FLIGHTS_BY_ROUTE_DAY
 */
public interface Flights {

    /**
     * A route's flights of a day, in order of scheduled departure; empty where none is loaded.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    Optional<RouteDay> findRouteDay(Route route, LocalDate flightDate);
}
