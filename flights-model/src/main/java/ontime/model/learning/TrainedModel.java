package ontime.model.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model, as its manifest file and its document store it. All scores are from the same run and the same
 * flights.
 *
 * @param name of the model: target and moment
 * @param version counted from 1
 * @param moment when it predicts
 * @param target what it predicts
 * @param recipe the name of the training method
 * @param parameters of the training, by the library's own names, as the search found them
 * @param fingerprint of the features
 * @param features in the order in which the model reads them
 * @param definitions of the features, by name; none in manifests that were written before these were kept
 * @param training flights that it was trained with
 * @param test flights that it was evaluated with, all later
 * @param dataVersion of the table that both are of
 * @param commit of the program
 * @param seed of all random numbers
 * @param trainedAt UTC
 * @param trainSeconds that fitting took
 * @param judgement of this model
 * @param others scores of the {@code prior}, the {@code majority} class and the {@code champion} of that time
 * @param importances of features, their sum 1
 * @param accepted whether the gate let it serve
 * @param verdict why the gate decided so, in English
 * @param dataProblem what is wrong with the training data; null if nothing is, and in older manifests
 */
public record TrainedModel(
        String name,
        int version,
        Moment moment,
        Target target,
        String recipe,
        SortedMap<String, String> parameters,
        String fingerprint,
        List<String> features,
        SortedMap<String, String> definitions,
        FlightSpan training,
        FlightSpan test,
        long dataVersion,
        String commit,
        long seed,
        Instant trainedAt,
        double trainSeconds,
        Judgement judgement,
        SortedMap<String, SortedMap<String, Double>> others,
        SortedMap<String, Double> importances,
        boolean accepted,
        String verdict,
        @Nullable DataProblem dataProblem) {

    /** The name among the parameters of {@link #findAddedFeature()}. */
    public static final String ADDED_FEATURE = "added_to";

    public TrainedModel {
        parameters = new TreeMap<>(parameters);
        features = List.copyOf(features);
        // JSON that lacks them gives null.
        definitions = definitions == null ? new TreeMap<>() : new TreeMap<>(definitions);
        others = new TreeMap<>(others);
        importances = new TreeMap<>(importances);
    }

    /** The feature to which the model adds its output. It counts in full, whatever its importance. */
    public Optional<String> findAddedFeature() {
        return Optional.ofNullable(parameters.get(ADDED_FEATURE));
    }

    /** Whether it was trained on a whole year or more. Otherwise it has not seen how all seasons differ. */
    public boolean knowsSeasons() {
        return training.coversYear();
    }

    /** Whether it was trained on the flights of a day. Its probability for such a flight is no test of it. */
    public boolean learnedFrom(LocalDate day) {
        return training.contains(day);
    }

    /** As commands name it: {@code late_before_departure/3}. */
    public String id() {
        return id(name, version);
    }

    /** As commands name a version of a model. */
    public static String id(String name, int version) {
        return name + "/" + version;
    }

    /** The features by their importance, the greatest first. */
    public List<Map.Entry<String, Double>> byImportance() {
        return importances.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
    }
}
