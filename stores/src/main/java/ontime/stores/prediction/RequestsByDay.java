package ontime.stores.prediction;

import java.time.LocalDate;
import java.util.List;
import ontime.model.prediction.PredictionRequest;

/**
 * Requests that a day's batch answers: nobody waits for them. They are none of {@link PredictionRequests} before they are
 * answered.
 */
public interface RequestsByDay {

    /**
     * Stores a request for the batch of its {@link PredictionRequest#batchDay() day}; the first of an id stays. A day holds
     * as many as a document of 16 MB, some 50,000.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    void add(PredictionRequest request);

    /**
     * All requests of a day, in the order of their ids.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    List<PredictionRequest> list(LocalDate day);
}
