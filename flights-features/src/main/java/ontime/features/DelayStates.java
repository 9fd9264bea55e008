package ontime.features;

import static ontime.features.FlightTimes.DEPARTURE;
import static ontime.features.FlightTimes.LEFT;
import static ontime.features.FlightTimes.REACHED;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * What was known at an instant of the delays at an airport, and of a carrier: sums over events of the last one and three
 * hours. Instants are quarters of an hour of UTC, so that many flights share a state and a store can hold them by key. An
 * event counts from the first quarter at or after it.
 *
 * <p>A departure is known when the flight leaves, an arrival when it reaches its gate, a cancellation at the scheduled
 * departure (BTS does not say when it was announced).
 */
final class DelayStates {

    /** An airport's code, or {@link #carrier}. */
    static final String SUBJECT = "_subject";

    /** The state is of this instant: minutes of UTC. */
    static final String AS_OF = "_as_of";

    /** Between the instants of states. */
    static final int STEP_MINUTES = 15;

    /** What was summed over the last one or three hours has this many hours at its end: "_left3". */
    static final List<String> COUNTS = List.of(
            "_left", "_leftLate", "_leftDelay", "_reached", "_reachedLate", "_reachedDelay", "_planned", "_cancelled");

    /** One flight that is half a day late must not speak for an hour of flights. */
    private static final int LONGEST_DELAY = 180;

    private static final int MOST_EARLY = -30;

    private DelayStates() {}

    /** The subject of a carrier's state. */
    static Column carrier(Column carrier) {
        return concat(lit("carrier "), carrier);
    }

    /** The instant of the newest state at an instant. */
    static Column newestAt(Column instant) {
        return FlightTimes.floorTo(instant, STEP_MINUTES);
    }

    /**
     * The states of subjects at instants.
     *
     * @param flights with scheduled and actual instants
     * @param wanted rows of {@link #SUBJECT} and {@link #AS_OF}
     */
    static Dataset<Row> at(Dataset<Row> flights, Dataset<Row> wanted) {
        Dataset<Row> counts = events(flights)
                .unionByName(wanted.distinct(), true)
                .groupBy(SUBJECT, AS_OF)
                .agg(
                        total("_left"),
                        COUNTS.stream().skip(1).map(DelayStates::total).toArray(Column[]::new));
        return withSums(counts)
                .join(
                        wanted.distinct(),
                        scala.jdk.javaapi.CollectionConverters.asScala(List.of(SUBJECT, AS_OF))
                                .toSeq());
    }

    private static Dataset<Row> withSums(Dataset<Row> counts) {
        WindowSpec bySubject = Window.partitionBy(SUBJECT).orderBy(AS_OF);
        Dataset<Row> states = counts;
        for (String count : COUNTS) {
            for (int hours : new int[] {1, 3}) {
                WindowSpec last = bySubject.rangeBetween(STEP_MINUTES - hours * 60L, 0);
                states = states.withColumn(count + hours, sum(count).over(last));
            }
        }
        return states.drop(COUNTS.toArray(String[]::new));
    }

    private static Dataset<Row> events(Dataset<Row> flights) {
        Dataset<Row> atAirports = departures(flights, col("Origin"))
                .unionByName(arrivals(flights, col("Dest")), true)
                .unionByName(plans(flights, col("Origin")), true);
        Column carrier = carrier(col("Carrier"));
        return atAirports
                .unionByName(departures(flights, carrier), true)
                .unionByName(arrivals(flights, carrier), true)
                .unionByName(plans(flights, carrier), true);
    }

    private static Dataset<Row> departures(Dataset<Row> flights, Column subject) {
        return flights.where(col(LEFT).isNotNull())
                .select(
                        subject.as(SUBJECT),
                        firstAfter(LEFT).as(AS_OF),
                        lit(1L).as("_left"),
                        isLate("DepDelay").as("_leftLate"),
                        bounded("DepDelay").as("_leftDelay"));
    }

    private static Dataset<Row> arrivals(Dataset<Row> flights, Column subject) {
        return flights.where(col(REACHED).isNotNull())
                .select(
                        subject.as(SUBJECT),
                        firstAfter(REACHED).as(AS_OF),
                        lit(1L).as("_reached"),
                        isLate("ArrDelay").as("_reachedLate"),
                        bounded("ArrDelay").as("_reachedDelay"));
    }

    private static Dataset<Row> plans(Dataset<Row> flights, Column subject) {
        return flights.where(col(DEPARTURE).isNotNull())
                .select(
                        subject.as(SUBJECT),
                        firstAfter(DEPARTURE).as(AS_OF),
                        lit(1L).as("_planned"),
                        coalesce(col("Cancelled"), lit(0)).cast("long").as("_cancelled"));
    }

    private static Column firstAfter(String instant) {
        return negate(FlightTimes.floorTo(negate(col(instant)), STEP_MINUTES));
    }

    private static Column isLate(String delay) {
        return when(col(delay).geq(15), 1L).otherwise(0L);
    }

    private static Column bounded(String delay) {
        return greatest(lit(MOST_EARLY), least(lit(LONGEST_DELAY), col(delay))).cast("long");
    }

    private static Column total(String count) {
        return coalesce(sum(count), lit(0L)).as(count);
    }
}
