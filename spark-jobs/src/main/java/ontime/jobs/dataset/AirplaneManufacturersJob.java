package ontime.jobs.dataset;

import java.util.List;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.ReferenceJob;
import ontime.jobs.table.Load;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.catalog.StoredDataset;
import ontime.stores.MongoConnection;
import ontime.stores.StoreCatalog;

/** {@code airplane_manufacturers}: who made the airplanes, before and after the spellings of a name are merged. */
final class AirplaneManufacturersJob implements ReferenceJob {

    private final MongoConnection mongo;
    private final MonthDocuments documents;

    AirplaneManufacturersJob(MongoConnection mongo, MonthDocuments documents) {
        this.mongo = mongo;
        this.documents = documents;
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.AIRPLANE_MANUFACTURERS;
    }

    @Override
    public long publish(List<Load> loads) {
        ManufacturerShares shares = shares(mongo.list(StoreCatalog.AIRPLANES));
        if (mongo.find(StoreCatalog.AIRPLANE_MANUFACTURERS, StoreCatalog.ALL_MANUFACTURERS)
                .filter(shares::equals)
                .isPresent()) {
            return 0;
        }
        mongo.put(StoreCatalog.AIRPLANE_MANUFACTURERS, shares);
        documents.record(dataset(), loads, 1);
        return 1;
    }

    /** The shares of the airplanes whose facts fit. */
    static ManufacturerShares shares(List<FlownAirplane> airplanes) {
        List<String> manufacturers = airplanes.stream()
                .filter(FlownAirplane::hasFittingFacts)
                .flatMap(AirplaneFacts::manufacturer)
                .toList();
        long doubtful = airplanes.stream()
                .filter(airplane -> !airplane.doubts().isEmpty())
                .count();
        return ManufacturerShares.of(manufacturers, doubtful, airplanes.size() - doubtful - manufacturers.size());
    }
}
