package ontime.stores.prediction;

import java.time.LocalDate;
import java.util.List;
import ontime.model.prediction.PredictionRequest;

/**
 * Requests that the daily batch answers, so nobody waits for them. They become {@link PredictionRequests} when they are
 * answered.
 */
public interface RequestsByDay {

    /**
     * Stores a request for the batch of its {@link PredictionRequest#batchDay() day}; the first of an id stays.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    void add(PredictionRequest request);

    /**
     * All requests of a day, in the order of their ids.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    List<PredictionRequest> list(LocalDate day);

    /**
     * Deletes the requests of all days before one.
     *
     * @return days and requests deleted
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    long deleteBefore(LocalDate day);
}
