package ontime.stores.airport;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.airport.Airport;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoConnection;

/** Airports in MongoDB: a few hundred documents. */
public final class MongoAirports implements Airports {

    private static final String COLLECTION = StoredDataset.AIRPORTS.datasetName();

    private final MongoConnection connection;

    /** The airports of a database. */
    public MongoAirports(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<Airport> find(String code) {
        return connection.find(COLLECTION, code).map(AirportDocuments::airport);
    }

    @Override
    public List<Airport> list() {
        return connection.list(COLLECTION).stream()
                .map(AirportDocuments::airport)
                .sorted(Comparator.comparing(Airport::code))
                .toList();
    }
}
