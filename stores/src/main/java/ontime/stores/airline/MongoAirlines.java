package ontime.stores.airline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.airline.Airline;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoConnection;

/** Airlines in MongoDB: a few dozen documents. */
public final class MongoAirlines implements Airlines {

    private static final String COLLECTION = StoredDataset.AIRLINES.datasetName();

    private final MongoConnection connection;

    /** The airlines of a database. */
    public MongoAirlines(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<Airline> find(String code) {
        return connection.find(COLLECTION, code).map(AirlineDocuments::airline);
    }

    @Override
    public List<Airline> list() {
        return connection.list(COLLECTION).stream()
                .map(AirlineDocuments::airline)
                .sorted(Comparator.comparing(Airline::code))
                .toList();
    }
}
