package ontime.jobs.model.rows;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ontime.features.Feature;
import ontime.features.FlightFeatures;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The input of a recipe.
 *
 * @param rows features and labels of flights that the target is about
 * @param features to use
 * @param seed of the random numbers
 */
public record TrainingInput(Dataset<Row> rows, Target target, List<Feature> features, long seed) {

    private static final String WEEKDAY = "Weekday";
    private static final Set<String> TIMES = Set.of("DepMinute", "ArrMinute", "DepHour");

    /** The column to predict. */
    public static String label(Target target) {
        return switch (target) {
            case LATE -> FlightFeatures.LATE;
            case DELAY_CLASS -> FlightFeatures.DELAY_CLASS;
            case MINUTES, RANGE -> FlightFeatures.ARRIVAL_DELAY;
            case CANCELLED -> FlightFeatures.CANCELLED;
        };
    }

    public String label() {
        return label(target);
    }

    /**
     * The departure delay, if the target is minutes of delay and the moment knows it. Trees then predict only the difference
     * from it: long delays are rare, and trees would predict them by the average of a leaf.
     */
    public Optional<String> base() {
        return (target == Target.MINUTES || target == Target.RANGE) && features.contains(FlightFeatures.DEPARTURE_DELAY)
                ? Optional.of(FlightFeatures.DEPARTURE_DELAY.name())
                : Optional.empty();
    }

    /**
     * Whether the model predicts a probability or a range from the schedule alone. Such a model does not see what kind of day it
     * is, and takes a season's weather for a property of an airport unless it is kept from that.
     */
    public boolean isDaysAhead() {
        return (target.isYesOrNo() || target == Target.RANGE) && usesScheduleAlone();
    }

    private boolean usesScheduleAlone() {
        return features.stream().allMatch(feature -> feature.knownFrom() == Moment.BEFORE_DEPARTURE);
    }

    /** Whether the model starts from what is usual in the month of a flight. {@link Seasons} knows late arrivals only. */
    public boolean knowsSeasons() {
        return target == Target.LATE && isDaysAhead();
    }

    /** Whether the trees learn as if there were no months, and what they predict is moved to the month of a flight. */
    public boolean followsSeasons() {
        return (target == Target.RANGE || target == Target.DELAY_CLASS) && usesScheduleAlone();
    }

    /**
     * The sets of features that a tree may combine, as XGBoost reads them: places in the vector. Days ahead, a weekday may be combined
     * with times only. Two months have eight Mondays, and one airport's bad weather on some of them says nothing about the next one.
     */
    public Optional<String> combinations() {
        List<String> all = Stream.of(Feature.Kind.CATEGORY, Feature.Kind.NUMBER)
                .flatMap(kind -> names(kind).stream())
                .toList();
        if (!isDaysAhead() || !all.contains(WEEKDAY)) {
            return Optional.empty();
        }
        return Optional.of("[%s,%s]"
                .formatted(
                        places(all, name -> !name.equals(WEEKDAY)),
                        places(all, name -> name.equals(WEEKDAY) || TIMES.contains(name))));
    }

    private static List<Integer> places(List<String> all, Predicate<String> chosen) {
        return IntStream.range(0, all.size())
                .filter(place -> chosen.test(all.get(place)))
                .boxed()
                .toList();
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
