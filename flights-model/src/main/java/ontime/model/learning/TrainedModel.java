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

    /** The name among the parameters of the first day of {@link #findRecalibration()}. */
    public static final String RECALIBRATED_FROM = "recalibration.from";

    /** The name among the parameters of the last day of {@link #findRecalibration()}. */
    public static final String RECALIBRATED_TO = "recalibration.to";

    /** The name among the parameters of the number of flights of {@link #findRecalibration()}. */
    public static final String RECALIBRATED_ROWS = "recalibration.rows";

    /** The name among the parameters of the version whose trees a recalibrated version has. */
    public static final String RECALIBRATED_VERSION = "recalibration.of";

    /** The name among the parameters of the source of {@link #followsMonths()}. */
    public static final String SEASONS = "seasons";

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

    /** Whether what it predicts is moved to the month of a flight, by how delays differ between the months of earlier years. */
    public boolean followsMonths() {
        return parameters.containsKey(SEASONS);
    }

    /** Whether it learned from the flights of a day. Its probability for such a flight is no test of it. */
    public boolean learnedFrom(LocalDate day) {
        return training.contains(day)
                || findRecalibration().filter(days -> days.contains(day)).isPresent();
    }

    /** The later flights that its calibration was repeated on, with the trees kept; empty if it was not. */
    public Optional<FlightSpan> findRecalibration() {
        String from = parameters.get(RECALIBRATED_FROM);
        String to = parameters.get(RECALIBRATED_TO);
        String rows = parameters.get(RECALIBRATED_ROWS);
        return from == null || to == null || rows == null
                ? Optional.empty()
                : Optional.of(new FlightSpan(LocalDate.parse(from), LocalDate.parse(to), Long.parseLong(rows)));
    }

    /** The last day that it learned from, by training or by calibration. */
    public LocalDate lastLearned() {
        return findRecalibration()
                .map(FlightSpan::to)
                .filter(day -> day.isAfter(training.to()))
                .orElse(training.to());
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
