package ontime.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.features.Feature.Kind;
import ontime.model.flight.Flight;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import ontime.model.text.Digests;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The features of flights at a moment: the only definition, for training, batch and stream. What a moment may see is an
 * allow-list twice over: of the columns that its features are made from, and of the features.
 */
public final class FlightFeatures {

    /** The columns that identify a flight, next to its features. */
    public static final List<String> KEY =
            List.of("FlightDate", "Carrier", "FlightNum", "Origin", "Dest", "CRSDepTime", "Ordinal");

    /** The arrival delay in minutes, next to the features; null if the flight was cancelled or diverted. */
    public static final String ARRIVAL_DELAY = "ArrDelay";

    /** 1 where the flight arrived 15 or more minutes late, else 0; null where it did not arrive as planned. */
    public static final String LATE = "Late";

    /** The class of {@link Target#DELAY_CLASS} that the arrival is in, 0 to 3; null as {@link #LATE}. */
    public static final String DELAY_CLASS = "DelayClass";

    /** 1 where the flight was cancelled, else 0. */
    public static final String CANCELLED = "Cancelled";

    private static final List<String> SCHEDULE = List.of(
            "FlightDate", "Carrier", "FlightNum", "Origin", "Dest", "CRSDepTime", "CRSArrTime", "Distance", "Ordinal");
    private static final List<String> HAPPENED = List.of("TailNum", "DepDelay", "ArrDelay", "Cancelled");

    /** Carries the outcome of a flight past the features, which must not use it. */
    private static final String OUTCOME = "_outcome";

    private static final String OUTCOME_CANCELLED = "_outcomeCancelled";

    /** How late a flight left. */
    public static final Feature DEPARTURE_DELAY =
            new Feature("DepartureDelay", Kind.NUMBER, Moment.AT_DEPARTURE, "DepDelay, minutes; early is negative");

    private static final List<Feature> ALL = Stream.of(
                    ScheduleFeatures.FEATURES.stream(),
                    StateFeatures.FEATURES.stream(),
                    RotationFeatures.FEATURES.stream(),
                    Stream.of(DEPARTURE_DELAY))
            .flatMap(features -> features)
            .toList();

    private FlightFeatures() {}

    /** The features of a moment, in their order in every model. */
    public static List<Feature> at(Moment moment) {
        return ALL.stream().filter(feature -> feature.isKnownAt(moment)).toList();
    }

    /**
     * The features that models of a target use. Whether a flight is cancelled is not learned from its airplane: BTS knows the
     * airplane of few flights that did not fly, so a model would learn that an unknown airplane means a cancellation.
     */
    public static List<Feature> at(Moment moment, Target target) {
        List<Feature> all = at(moment);
        return target == Target.CANCELLED
                ? all.stream()
                        .filter(feature -> !RotationFeatures.FEATURES.contains(feature))
                        .toList()
                : all;
    }

    /** A moment's features as one number: names, kinds, order and definitions. A model serves only where it is equal. */
    public static String fingerprint(Moment moment) {
        String text = at(moment).stream()
                .map(feature -> "%s %s: %s".formatted(feature.kind(), feature.name(), feature.definition()))
                .collect(Collectors.joining("\n"));
        return Digests.sha256(text).substring(0, 24);
    }

    /**
     * Derives the features of all flights.
     *
     * @param flights BTS's columns: whole days and the day before, because what had happened by then is derived from them too
     * @return a row a flight: {@link #KEY}, and the features
     */
    public static Dataset<Row> of(Dataset<Row> flights, AirportZones zones, Moment moment) {
        return derive(flights, zones, moment, List.of());
    }

    /**
     * The features of all flights, with their outcomes: {@link #LATE}, {@link #DELAY_CLASS}, {@link #CANCELLED} and the delay
     * itself.
     */
    public static Dataset<Row> labelled(Dataset<Row> flights, AirportZones zones, Moment moment) {
        Column delay = col(ARRIVAL_DELAY);
        Column late = when(delay.geq(Flight.LATE_FROM_MINUTES), 1.0).when(delay.isNotNull(), 0.0);
        Column delayClass = when(delay.lt(Target.EARLY_BELOW_MINUTES), 0.0)
                .when(delay.lt(0), 1.0)
                .when(delay.lt(Target.VERY_LATE_FROM_MINUTES), 2.0)
                .when(delay.geq(Target.VERY_LATE_FROM_MINUTES), 3.0);
        Dataset<Row> withOutcomes = flights.withColumn(OUTCOME, delay)
                .withColumn(OUTCOME_CANCELLED, col(CANCELLED).cast("double"));
        return derive(withOutcomes, zones, moment, List.of(OUTCOME, OUTCOME_CANCELLED))
                .withColumnRenamed(OUTCOME, ARRIVAL_DELAY)
                .withColumnRenamed(OUTCOME_CANCELLED, CANCELLED)
                .withColumn(LATE, late)
                .withColumn(DELAY_CLASS, delayClass);
    }

    private static Dataset<Row> derive(Dataset<Row> flights, AirportZones zones, Moment moment, List<String> carried) {
        List<String> inputs = new ArrayList<>(SCHEDULE);
        inputs.addAll(carried);
        if (moment != Moment.BEFORE_DEPARTURE) {
            inputs.addAll(HAPPENED);
        }
        Dataset<Row> known = FlightTimes.withScheduled(flights.select(columns(inputs)), zones);
        Dataset<Row> features =
                switch (moment) {
                    case BEFORE_DEPARTURE -> ScheduleFeatures.add(known, known);
                    case TWO_HOURS_BEFORE -> withState(known);
                    case AT_DEPARTURE ->
                        withState(known)
                                .withColumn("DepartureDelay", col("DepDelay").cast("double"));
                };
        Stream<String> named = Stream.of(KEY.stream(), at(moment).stream().map(Feature::name), carried.stream())
                .flatMap(names -> names)
                .distinct();
        return features.select(columns(named.toList()));
    }

    private static Dataset<Row> withState(Dataset<Row> known) {
        Dataset<Row> all = FlightTimes.withActual(known);
        // Windows first, while rows are narrow; and nothing is counted over what was joined before.
        return StateFeatures.add(ScheduleFeatures.add(RotationFeatures.add(all), all), all);
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
