package ontime.jobs.model.rows;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import ontime.features.Feature;
import ontime.features.FlightFeatures;
import ontime.model.prediction.Target;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a recipe learns from.
 *
 * @param rows features and labels of flights that arrived as planned
 * @param features to learn from
 * @param seed of all chance
 */
public record TrainingInput(Dataset<Row> rows, Target target, List<Feature> features, long seed) {

    /** The column that is learned. */
    public static String label(Target target) {
        return switch (target) {
            case LATE -> FlightFeatures.LATE;
            case DELAY_CLASS -> FlightFeatures.DELAY_CLASS;
            case MINUTES -> FlightFeatures.ARRIVAL_DELAY;
        };
    }

    public String label() {
        return label(target);
    }

    /**
     * The feature that minutes are told on top of, where it is among those to learn from. Trees that had to tell it too would tell
     * long delays, which are few, by the average of a leaf.
     */
    public Optional<String> base() {
        return target == Target.MINUTES && features.contains(FlightFeatures.DEPARTURE_DELAY)
                ? Optional.of(FlightFeatures.DEPARTURE_DELAY.name())
                : Optional.empty();
    }

    public List<String> names(Feature.Kind kind) {
        return features.stream()
                .filter(feature -> feature.kind() == kind)
                .map(Feature::name)
                .toList();
    }

    /** The features' definitions by name, for people who read the manifest. */
    public SortedMap<String, String> definitions() {
        SortedMap<String, String> definitions = new TreeMap<>();
        features.forEach(feature -> definitions.put(feature.name(), feature.definition()));
        return definitions;
    }

    TrainingInput with(Dataset<Row> other) {
        return new TrainingInput(other, target, features, seed);
    }
}
