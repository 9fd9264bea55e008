package ontime.stores.load;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.catalog.StoredDataset;
import ontime.model.load.MonthLoad;
import ontime.stores.MongoConnection;

/** Loads in MongoDB: a document a month. */
public final class MongoLoads implements MonthLoads {

    private static final String COLLECTION = StoredDataset.LOADS.datasetName();

    private final MongoConnection connection;

    /** The loads of a database. */
    public MongoLoads(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<MonthLoad> find(YearMonth month) {
        return connection.find(COLLECTION, month.toString()).map(LoadDocuments::load);
    }

    @Override
    public List<MonthLoad> list() {
        return connection.list(COLLECTION).stream()
                .map(LoadDocuments::load)
                .sorted(Comparator.comparing(MonthLoad::month))
                .toList();
    }
}
