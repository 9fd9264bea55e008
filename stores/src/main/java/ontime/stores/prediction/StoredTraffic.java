package ontime.stores.prediction;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.mapping.DocumentType;

/** What visitors leave behind: requests, their answers, and the ledger of daily emails. It is kept for some time only. */
public final class StoredTraffic {

    private static final List<DocumentType<?>> TYPES =
            List.of(StoreCatalog.PREDICTION_REQUESTS, StoreCatalog.PREDICTIONS, StoreCatalog.DAY_MAILS);

    private final DocumentStore store;
    private final RequestsByDay requests;

    /** The traffic in a store. */
    public StoredTraffic(DocumentStore store, RequestsByDay requests) {
        this.store = store;
        this.requests = requests;
    }

    /**
     * Deletes what is older than an age. A request for a later day stays until that age after its day.
     *
     * @return documents deleted
     */
    public long deleteOlder(Instant now, Duration age) {
        long deleted = requests.deleteBefore(LocalDate.ofInstant(now.minus(age), ZoneOffset.UTC));
        for (DocumentType<?> type : TYPES) {
            deleted += store.deleteOlder(type, now, age);
        }
        return deleted;
    }
}
