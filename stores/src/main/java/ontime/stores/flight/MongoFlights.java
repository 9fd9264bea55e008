package ontime.stores.flight;

import java.time.LocalDate;
import java.util.Optional;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.Route;
import ontime.model.flight.RouteDay;
import ontime.stores.MongoConnection;

/** Flights by route and day in MongoDB: one look-up by {@code _id} a page. */
public final class MongoFlights implements Flights {

    private final MongoConnection connection;

    /** The flights of a database. */
    public MongoFlights(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<RouteDay> findRouteDay(Route route, LocalDate flightDate) {
        return connection
                .find(StoredDataset.FLIGHTS_BY_ROUTE_DAY.datasetName(), RouteDay.id(route, flightDate))
                .map(FlightDocuments::routeDay);
    }
}
