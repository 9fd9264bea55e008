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
 * The input of a recipe.
 *
 * @param rows features and labels of flights that were neither cancelled nor diverted
 * @param features to use
 * @param seed of the random numbers
 */
public record TrainingInput(Dataset<Row> rows, Target target, List<Feature> features, long seed) {

    /** The column to predict. */
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
     * The departure delay, if the target is the delay in minutes and the moment knows it. Trees then predict only the difference
     * from it: long delays are rare, and trees would predict them by the average of a leaf.
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
