package ontime.jobs.prediction;

import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.Prediction;

/**
 * An answer of a day's batch, and the data that it is based on.
 *
 * @param answer with its request
 * @param dataVersion version of the table of flights that was published at that time; 0 if there was none
 */
record StoredAnswer(BatchAnswer answer, long dataVersion) {

    /** Whether this is a prediction. Predictions stay, even if models or data change later. */
    boolean isPrediction() {
        return answer.answer() instanceof Prediction;
    }
}
