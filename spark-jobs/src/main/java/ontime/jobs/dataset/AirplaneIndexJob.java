package ontime.jobs.dataset;

import java.util.List;
import java.util.stream.Collectors;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.ReferenceJob;
import ontime.jobs.table.Load;
import ontime.model.airplane.AirplaneEntry;
import ontime.model.airplane.FlownAirplane;
import ontime.model.catalog.StoredDataset;
import ontime.stores.ElasticConnection;
import ontime.stores.MongoConnection;
import ontime.stores.StoreCatalog;
import ontime.stores.airplane.AirplaneWords;
import ontime.stores.airplane.ElasticAirplanes;

/** {@code airplanes_index}: all airplanes in Elasticsearch, in an index that is named for what it holds. */
final class AirplaneIndexJob implements ReferenceJob {

    private final MongoConnection mongo;
    private final ElasticAirplanes index;
    private final MonthDocuments documents;

    AirplaneIndexJob(MongoConnection mongo, ElasticConnection elastic, MonthDocuments documents) {
        this.mongo = mongo;
        this.index = new ElasticAirplanes(elastic);
        this.documents = documents;
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.AIRPLANES_INDEX;
    }

    @Override
    public long publish(List<Load> loads) {
        List<FlownAirplane> airplanes = mongo.list(StoreCatalog.AIRPLANES);
        String version = DatasetSources.digest(airplanes.stream()
                .map(airplane -> AirplaneEntry.of(airplane) + "\n" + AirplaneWords.of(airplane))
                .collect(Collectors.joining("\n")));
        if (index.isPublished(version)) {
            return 0;
        }
        index.publish(version, airplanes);
        documents.record(dataset(), loads, airplanes.size());
        return airplanes.size();
    }
}
