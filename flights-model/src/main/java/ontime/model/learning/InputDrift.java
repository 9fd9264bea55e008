package ontime.model.learning;

import java.time.LocalDate;
import java.util.List;

/**
 * How much the newest flights differ from those that a model learned from.
 *
 * @param from first day of the new flights, which the model did not learn from
 * @param to last day of the new flights
 * @param learnedFrom first day of the flights that they are compared with
 * @param learnedTo last day of the flights that they are compared with
 * @param dataVersion of the table that both are from
 * @param features the largest difference first
 */
public record InputDrift(
        LocalDate from,
        LocalDate to,
        LocalDate learnedFrom,
        LocalDate learnedTo,
        long dataVersion,
        List<FeatureDrift> features) {

    public InputDrift {
        features = List.copyOf(features);
    }
}
