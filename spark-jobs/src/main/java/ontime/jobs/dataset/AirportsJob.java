package ontime.jobs.dataset;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ontime.jobs.publish.ReferenceDocuments;
import ontime.jobs.publish.ReferenceJob;
import ontime.jobs.table.Load;
import ontime.model.airport.Airport;
import ontime.model.catalog.StoredDataset;
import ontime.stores.StoreCatalog;
import org.bson.Document;

/** {@code airports}: the airports of all loaded flights, with what the reference data knows of them. */
final class AirportsJob implements ReferenceJob {

    private final List<Airport> known;
    private final ReferenceDocuments documents;

    AirportsJob(Collection<Airport> known, ReferenceDocuments documents) {
        this.known = List.copyOf(known);
        this.documents = documents;
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.AIRPORTS;
    }

    @Override
    public long publish(List<Load> loads) {
        Set<String> codes = new TreeSet<>();
        loads.forEach(load -> codes.addAll(load.movementsByAirport().keySet()));
        List<Document> airports = known.stream()
                .filter(airport -> codes.contains(airport.code()))
                .map(StoreCatalog.AIRPORTS::document)
                .toList();
        return documents.replace(dataset(), airports);
    }
}
