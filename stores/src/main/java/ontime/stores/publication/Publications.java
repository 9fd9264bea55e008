package ontime.stores.publication;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;

/** What was published to the stores: the page {@code /} and every ETag read it. */
public interface Publications {

    /** A month of a dataset as last published. */
    Optional<Publication> find(StoredDataset dataset, YearMonth month);

    /** Every published month of a dataset, oldest first. */
    List<Publication> list(StoredDataset dataset);

    /** Every published month of every dataset, by dataset and month. Every page needs it, so it is one request. */
    List<Publication> listAll();
}
