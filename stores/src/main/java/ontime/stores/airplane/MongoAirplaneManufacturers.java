package ontime.stores.airplane;

import java.util.Optional;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoConnection;

/** The shares of manufacturers in MongoDB: one document. */
public final class MongoAirplaneManufacturers implements AirplaneManufacturers {

    private final MongoConnection connection;

    /** The shares of a database. */
    public MongoAirplaneManufacturers(MongoConnection connection) {
        this.connection = connection;
    }

    @Override
    public Optional<ManufacturerShares> find() {
        return connection
                .find(StoredDataset.AIRPLANE_MANUFACTURERS.datasetName(), ManufacturerDocuments.THE_ONE)
                .map(ManufacturerDocuments::shares);
    }
}
