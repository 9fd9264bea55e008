package ontime.stores.prediction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.BatchPage;

/**
 * What the batch of each day predicted.
 *
 * @see ontime.model.catalog.StoredDataset#BATCH_PREDICTIONS
 */
public interface BatchPredictions {

    /**
     * A page of a day; empty where the day has no batch, or not so many pages.
     *
     * @param page counted from 1
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    Optional<BatchPage> find(LocalDate day, int page);

    /**
     * Puts a day's answers in the place of those before. Whoever reads while it is written sees each page whole.
     *
     * @param answers in the order in which they are shown
     * @throws ontime.stores.StoreUnavailableException where the store does not answer; some pages are then written
     */
    void put(LocalDate day, List<BatchAnswer> answers);
}
