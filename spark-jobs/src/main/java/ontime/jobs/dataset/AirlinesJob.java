package ontime.jobs.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.jobs.publish.ReferenceDocuments;
import ontime.jobs.publish.ReferenceJob;
import ontime.jobs.table.Load;
import ontime.model.airline.Airline;
import ontime.model.catalog.StoredDataset;
import ontime.stores.StoreCatalog;
import org.bson.Document;

/** {@code airlines}: the airlines of all loaded flights; one that the reference data lacks is named by its code. */
final class AirlinesJob implements ReferenceJob {

    private final Map<String, Airline> known;
    private final ReferenceDocuments documents;

    AirlinesJob(Collection<Airline> known, ReferenceDocuments documents) {
        this.known = known.stream().collect(Collectors.toMap(Airline::code, Function.identity()));
        this.documents = documents;
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.AIRLINES;
    }

    @Override
    public long publish(List<Load> loads) {
        Set<String> codes = new TreeSet<>();
        loads.forEach(load -> codes.addAll(load.flightsByCarrier().keySet()));
        List<Document> airlines = codes.stream()
                .map(code -> StoreCatalog.AIRLINES.document(known.getOrDefault(code, new Airline(code, code))))
                .toList();
        return documents.replace(dataset(), airlines);
    }
}
