package ontime.testkit.flight;

import java.util.Collection;
import java.util.stream.Stream;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.Flight;
import ontime.stores.MongoSink;
import ontime.stores.flight.FlightDocuments;
import ontime.stores.flight.Flights;
import ontime.stores.flight.MongoFlights;
import ontime.testkit.stack.FreshDatabase;
import org.bson.Document;
import org.junit.jupiter.api.extension.RegisterExtension;

final class MongoFlightsIT extends FlightsContract {

    @RegisterExtension
    final FreshDatabase database = new FreshDatabase();

    @Override
    protected Flights open(Collection<Flight> held) {
        Flights source = new InMemoryFlights(held);
        Stream<Document> routeDays = held.stream()
                .map(flight ->
                        source.findRouteDay(flight.route(), flight.flightDate()).orElseThrow())
                .distinct()
                .map(FlightDocuments::of);
        new MongoSink(database.connection())
                .replaceAll(StoredDataset.FLIGHTS_BY_ROUTE_DAY.datasetName(), routeDays.iterator());
        return new MongoFlights(database.connection());
    }
}
