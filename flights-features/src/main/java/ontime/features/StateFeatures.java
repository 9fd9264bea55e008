package ontime.features;

import static ontime.features.FlightTimes.DEPARTURE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import ontime.features.Feature.Kind;
import ontime.model.prediction.KnownDelays;
import ontime.model.prediction.Moment;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How late flights were at both airports and of the carrier, as known two hours before the scheduled departure. */
final class StateFeatures {

    /** How long before the scheduled departure. */
    static final int MINUTES_BEFORE = 120;

    /** The suffix of the column that says whether anything is known of the time of a single flight. */
    static final String STATE_KNOWN = "StateKnown";

    private static final String SUBJECT = "_flightSubject";
    private static final String AS_OF = "_flightAsOf";

    /** Whose state: what features' names begin with, the words of their definitions, and the subject of a flight. */
    private record Whose(String prefix, String words, Column subject) {

        String feature(String name) {
            return prefix + name;
        }
    }

    private static final List<Whose> ALL = List.of(
            new Whose("Origin", "the origin", col("Origin")),
            new Whose("Dest", "the destination", col("Dest")),
            new Whose("Carrier", "the carrier anywhere", DelayStates.carrier(col("Carrier"))));

    /** A number of a state, and its value as an expression over the sums. */
    private record Measure(String name, String definition, Column value) {}

    private static final List<Measure> MEASURES = List.of(
            mean("LeftDelay1h", "_leftDelay1", "_left1", "mean departure delay of flights that left, last hour"),
            mean("LeftDelay3h", "_leftDelay3", "_left3", "mean departure delay of flights that left, last 3 hours"),
            mean("LeftLate3h", "_leftLate3", "_left3", "share that left 15 or more minutes late, last 3 hours"),
            mean(
                    "ReachedDelay1h",
                    "_reachedDelay1",
                    "_reached1",
                    "mean arrival delay of flights that arrived, last hour"),
            mean(
                    "ReachedDelay3h",
                    "_reachedDelay3",
                    "_reached3",
                    "mean arrival delay of flights that arrived, last 3 hours"),
            mean(
                    "ReachedLate3h",
                    "_reachedLate3",
                    "_reached3",
                    "share that arrived 15 or more minutes late, last 3 hours"),
            mean(
                    "Cancelled3h",
                    "_cancelled3",
                    "_planned3",
                    "share cancelled of departures planned in the last 3 hours"),
            mean("Left3h", "_left3", "_planned3", "flights that left by flights planned to leave, last 3 hours"));

    static final List<Feature> FEATURES = ALL.stream()
            .flatMap(whose -> MEASURES.stream().map(measure -> feature(whose, measure)))
            .toList();

    private StateFeatures() {}

    /**
     * Adds the features.
     *
     * @param flights with their scheduled instants
     * @param all flights with scheduled and actual instants: what states are made from
     */
    static Dataset<Row> add(Dataset<Row> flights, Dataset<Row> all) {
        Column asOf = DelayStates.newestAt(col(DEPARTURE).minus(MINUTES_BEFORE));
        Dataset<Row> states =
                DelayStates.of(all, ALL.stream().map(Whose::subject).toList(), asOf);
        Dataset<Row> added = flights;
        for (Whose whose : ALL) {
            Dataset<Row> own = states.select(columns(whose));
            added = added.join(own, whose.subject.equalTo(col(SUBJECT)).and(asOf.equalTo(col(AS_OF))), "left")
                    .drop(SUBJECT, AS_OF);
        }
        return added;
    }

    /** Adds the features to flights that come alone, and whether anything is known of their time. */
    static Dataset<Row> addKnown(Dataset<Row> flights, KnownDelays delays) {
        Column asOf = DelayStates.newestAt(col(DEPARTURE).minus(MINUTES_BEFORE));
        Dataset<Row> added = flights;
        for (Whose whose : ALL) {
            List<Column> columns = new ArrayList<>();
            for (String column : added.columns()) {
                columns.add(col(column));
            }
            MEASURES.forEach(measure -> columns.add(measure.value.as(whose.feature(measure.name))));
            columns.add(DelayStates.isKnown().as(whose.feature(STATE_KNOWN)));
            added = DelayStates.withKnown(added, delays, whose.subject, asOf).select(columns.toArray(Column[]::new));
        }
        return added;
    }

    private static Column[] columns(Whose whose) {
        List<Column> columns = new ArrayList<>(List.of(
                col(DelayStates.SUBJECT).as(SUBJECT), col(DelayStates.AS_OF).as(AS_OF)));
        MEASURES.forEach(measure -> columns.add(measure.value.as(whose.feature(measure.name))));
        return columns.toArray(Column[]::new);
    }

    /** Null where there was nothing to take the mean of. */
    private static Measure mean(String name, String total, String count, String definition) {
        return new Measure(
                name,
                definition,
                when(col(count).gt(0), col(total).cast("double").divide(col(count))));
    }

    private static Feature feature(Whose whose, Measure measure) {
        return new Feature(
                whose.feature(measure.name),
                Kind.NUMBER,
                Moment.TWO_HOURS_BEFORE,
                "%s: %s, as of two hours before [%s]".formatted(whose.words, measure.definition, measure.value));
    }
}
