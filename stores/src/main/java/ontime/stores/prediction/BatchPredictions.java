package ontime.stores.prediction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.BatchPage;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/**
 * What the batch of each day predicted: a document a page.
 *
 * @see ontime.model.catalog.StoredDataset#BATCH_PREDICTIONS
 */
public final class BatchPredictions {

    private final DocumentStore store;

    /** The predictions of a store. */
    public BatchPredictions(DocumentStore store) {
        this.store = store;
    }

    /**
     * A page of a day; empty if the day has no batch or fewer pages.
     *
     * @param page counted from 1
     */
    public Optional<BatchPage> find(LocalDate day, int page) {
        return store.find(StoreCatalog.BATCH_PREDICTIONS, BatchPage.id(day, page));
    }

    /**
     * Replaces a day's answers. A page that is read meanwhile is complete. If the store stops answering, only some pages are
     * written.
     *
     * @param answers in the order in which they are shown
     */
    public void put(LocalDate day, List<BatchAnswer> answers) {
        int before = find(day, 1).map(BatchPage::pages).orElse(0);
        List<BatchPage> pages = BatchPage.of(day, answers);
        store.putAll(StoreCatalog.BATCH_PREDICTIONS, pages);
        store.deleteAll(
                StoreCatalog.BATCH_PREDICTIONS,
                IntStream.rangeClosed(pages.size() + 1, before)
                        .mapToObj(page -> BatchPage.id(day, page))
                        .toList());
    }
}
