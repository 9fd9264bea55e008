package ontime.jobs.model;

import java.util.List;
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
record Lesson(Dataset<Row> rows, Target target, List<Feature> features, long seed) {

    /** The column that is learned. */
    static String label(Target target) {
        return switch (target) {
            case LATE -> FlightFeatures.LATE;
            case DELAY_CLASS -> FlightFeatures.DELAY_CLASS;
            case MINUTES -> FlightFeatures.ARRIVAL_DELAY;
        };
    }

    String label() {
        return label(target);
    }

    List<String> names(Feature.Kind kind) {
        return features.stream()
                .filter(feature -> feature.kind() == kind)
                .map(Feature::name)
                .toList();
    }

    Lesson with(Dataset<Row> other) {
        return new Lesson(other, target, features, seed);
    }
}
