package ontime.features;

import static ontime.features.FlightTimes.DEPARTURE;
import static ontime.features.FlightTimes.LEFT;
import static ontime.features.FlightTimes.REACHED;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ontime.model.flight.Flight;
import ontime.model.prediction.KnownDelays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

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

    /** Over how many hours events are summed. */
    private static final int[] HOURS = {1, 3};

    private static final long QUARTERS_OF_HOUR = 60 / STEP_MINUTES;
    private static final String SUMS = "_sums";

    /** Whether a flight needs the state. */
    private static final String ASKED = "_asked";

    private static final String EVENT = "_event";

    /** So that one flight that is half a day late does not dominate the mean of an hour. */
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
     * The states that some flights need.
     *
     * @param flights with scheduled and actual instants
     * @param asked subjects whose states a flight needs
     * @param asOf the instant of the states
     * @return a row for each {@link #SUBJECT} and {@link #AS_OF} that a flight needs
     */
    static Dataset<Row> of(Dataset<Row> flights, List<Column> asked, Column asOf) {
        return withSums(counts(flights, asked, asOf))
                .where(col(ASKED).isNotNull())
                .drop(ASKED);
    }

    /** Events by {@link #SUBJECT} and {@link #AS_OF}, not summed up yet: {@link #COUNTS}. */
    static Dataset<Row> counts(Dataset<Row> flights) {
        return counts(flights, List.of(), lit(null)).drop(ASKED);
    }

    private static Dataset<Row> counts(Dataset<Row> flights, List<Column> asked, Column asOf) {
        return events(flights, asked, asOf)
                .groupBy(SUBJECT, AS_OF)
                .agg(
                        max(ASKED).as(ASKED),
                        COUNTS.stream().map(DelayStates::total).toArray(Column[]::new));
    }

    /**
     * Adds the sums of a state to flights that come alone; null where nothing is known of that time.
     *
     * @param flights with FlightDate
     * @param subject whose state
     * @param asOf as of when
     */
    static Dataset<Row> withKnown(Dataset<Row> flights, KnownDelays delays, Column subject, Column asOf) {
        UDF3<String, Long, Date, List<Long>> sums =
                (whose, minute, flightDate) -> whose == null || minute == null || flightDate == null
                        ? null
                        : sums(delays, whose, minute, flightDate.toLocalDate());
        Column known = udf(sums, DataTypes.createArrayType(DataTypes.LongType)).apply(subject, asOf, col("FlightDate"));
        Dataset<Row> states = flights.withColumn(SUMS, known);
        int index = 0;
        for (int hours : HOURS) {
            for (String count : COUNTS) {
                states = states.withColumn(count + hours, col(SUMS).getItem(index++));
            }
        }
        return states.drop(SUMS);
    }

    /** Whether {@link #withKnown} knew anything. */
    static Column isKnown() {
        return col(COUNTS.get(0) + HOURS[0]).isNotNull();
    }

    private static @Nullable List<Long> sums(KnownDelays delays, String subject, long minute, LocalDate flightDate) {
        long last = Math.floorDiv(minute, STEP_MINUTES);
        List<Long> sums = new ArrayList<>();
        for (int hours : HOURS) {
            long[] counts = delays.counts(subject, last + 1 - hours * QUARTERS_OF_HOUR, last, flightDate);
            if (counts == null) {
                return null;
            }
            Arrays.stream(counts).forEach(sums::add);
        }
        return sums;
    }

    private static Dataset<Row> withSums(Dataset<Row> counts) {
        WindowSpec bySubject = Window.partitionBy(SUBJECT).orderBy(AS_OF);
        List<Column> columns = new ArrayList<>(List.of(col(SUBJECT), col(AS_OF), col(ASKED)));
        for (int hours : HOURS) {
            WindowSpec last = bySubject.rangeBetween(STEP_MINUTES - hours * 60L, 0);
            COUNTS.forEach(count -> columns.add(sum(count).over(last).as(count + hours)));
        }
        return counts.select(columns.toArray(Column[]::new));
    }

    /** The events of all flights and the states that they need, from one pass over the flights. */
    private static Dataset<Row> events(Dataset<Row> flights, List<Column> asked, Column asOf) {
        Column carrier = carrier(col("Carrier"));
        List<Column> events = new ArrayList<>(List.of(
                departure(col("Origin")),
                departure(carrier),
                arrival(col("Dest")),
                arrival(carrier),
                plan(col("Origin")),
                plan(carrier)));
        asked.forEach(subject -> events.add(event(subject, asOf, Map.of(ASKED, lit(1L)))));
        return flights.select(explode(array(events.toArray(Column[]::new))).as(EVENT))
                .select(EVENT + ".*")
                // A flight that did not leave, or not arrive, has no such event.
                .where(col(AS_OF).isNotNull());
    }

    private static Column departure(Column subject) {
        return event(
                subject,
                firstAfter(LEFT),
                Map.of("_left", lit(1L), "_leftLate", isLate("DepDelay"), "_leftDelay", bounded("DepDelay")));
    }

    private static Column arrival(Column subject) {
        return event(
                subject,
                firstAfter(REACHED),
                Map.of("_reached", lit(1L), "_reachedLate", isLate("ArrDelay"), "_reachedDelay", bounded("ArrDelay")));
    }

    private static Column plan(Column subject) {
        Column cancelled = coalesce(col("Cancelled"), lit(0)).cast("long");
        return event(subject, firstAfter(DEPARTURE), Map.of("_planned", lit(1L), "_cancelled", cancelled));
    }

    /** All events have the same fields: those that it does not count are null. */
    private static Column event(Column subject, Column asOf, Map<String, Column> counts) {
        Stream<Column> fields = Stream.concat(COUNTS.stream(), Stream.of(ASKED))
                .map(name -> counts.getOrDefault(name, lit(null).cast("long")).as(name));
        return struct(Stream.concat(Stream.of(subject.as(SUBJECT), asOf.as(AS_OF)), fields)
                .toArray(Column[]::new));
    }

    private static Column firstAfter(String instant) {
        return negate(FlightTimes.floorTo(negate(col(instant)), STEP_MINUTES));
    }

    private static Column isLate(String delay) {
        return when(col(delay).geq(Flight.LATE_FROM_MINUTES), 1L).otherwise(0L);
    }

    private static Column bounded(String delay) {
        return greatest(lit(MOST_EARLY), least(lit(LONGEST_DELAY), col(delay))).cast("long");
    }

    private static Column total(String count) {
        return coalesce(sum(count), lit(0L)).as(count);
    }
}
