package ontime.jobs.prediction;

import ontime.model.prediction.BatchAnswer;
import ontime.model.prediction.Prediction;

/**
 * An answer of a day's batch, with what it was made from.
 *
 * @param answer with its request
 * @param dataVersion version of the table of flights that was published when it was made; 0 where none was
 */
record StoredAnswer(BatchAnswer answer, long dataVersion) {

    /** Whether models said something: then it stays, whatever is learned or loaded later. */
    boolean isPrediction() {
        return answer.answer() instanceof Prediction;
    }
}
