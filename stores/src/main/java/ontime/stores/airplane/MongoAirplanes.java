package ontime.stores.airplane;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.airplane.FlownAirplane;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoConnection;

/** Airplanes in MongoDB: one look-up by {@code _id} a page. */
public final class MongoAirplanes implements Airplanes {

    private static final String COLLECTION = StoredDataset.AIRPLANES.datasetName();

    private final MongoConnection connection;

    /** The airplanes of a database. */
    public MongoAirplanes(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<FlownAirplane> find(String tailNum) {
        return connection.find(COLLECTION, tailNum).map(AirplaneDocuments::airplane);
    }

    /**
     * Every airplane, by tail number: thousands, for jobs.
     *
     * @throws ontime.stores.StoreUnavailableException where the server does not answer
     */
    public List<FlownAirplane> list() {
        return connection.list(COLLECTION).stream()
                .map(AirplaneDocuments::airplane)
                .sorted(Comparator.comparing(FlownAirplane::tailNum))
                .toList();
    }
}
