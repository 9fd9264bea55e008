package ontime.testkit.publication;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.stores.publication.Publications;

/** Publications in a list. It passes the same contract as the real store. */
public final class InMemoryPublications implements Publications {

    private final List<Publication> publications;

    /** The publications of a collection: one per dataset and month. */
    public InMemoryPublications(Collection<Publication> publications) {
        this.publications = publications.stream()
                .sorted(Comparator.comparing(Publication::dataset).thenComparing(Publication::month))
                .toList();
    }

    @Override
    public Optional<Publication> find(StoredDataset dataset, YearMonth month) {
        return list(dataset).stream()
                .filter(publication -> publication.month().equals(month))
                .findFirst();
    }

    @Override
    public List<Publication> list(StoredDataset dataset) {
        return publications.stream()
                .filter(publication -> publication.dataset().equals(dataset.datasetName()))
                .toList();
    }

    @Override
    public List<Publication> listAll() {
        return publications;
    }
}
