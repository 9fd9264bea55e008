package ontime.features;

import static ontime.features.FlightTimes.ARRIVAL;
import static ontime.features.FlightTimes.DEPARTURE;
import static ontime.features.FlightTimes.LEFT;
import static ontime.features.FlightTimes.REACHED;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ontime.features.Feature.Kind;
import ontime.model.prediction.KnownDelays;
import ontime.model.prediction.Moment;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The airplane's planned rotation, and where it was known to be two hours before the scheduled departure. The tail
 * number of a flight is taken as assigned by then; BTS publishes the one that flew, so a late change of airplanes is
 * seen too early here.
 */
final class RotationFeatures {

    /** The number of previous legs of the airplane. */
    private static final int LEGS = 3;

    /** What an airplane needs at the gate at least between two legs. */
    private static final int SHORTEST_TURN = 25;

    /** A longer rest ends a rotation. */
    private static final int LONGEST_TURN = 12 * 60;

    private static final String AIRPLANE = "_airplane";
    private static final String BEFORE = "_before";
    private static final String KNOWN = "_known";
    private static final String ESTIMATE = "_estimate";

    static final List<Feature> FEATURES = List.of(
            number(
                    LegsBefore.LEG_OF_DAY,
                    "which leg of the airplane's FlightDate this is, in order of scheduled departure"),
            number(
                    "TurnMinutes",
                    "from the airplane's scheduled arrival before to this scheduled departure, up to 12 hours"),
            number("InboundDelay", "the newest delay known of the airplane's last 3 legs, departure or arrival"),
            number("InboundLegsAway", "0: at the gate, 1: in the air, 2 and more: has not left for this many legs"),
            number("InboundSlack", "from the airplane's expected arrival, given all that is known, to this departure"),
            number(
                    "ExpectedLateness",
                    "minutes by which the expected arrival and a turn of 25 minutes delay this departure"),
            number("InboundCancelled", "1 where the leg before is known to be cancelled"));

    private RotationFeatures() {}

    /** Adds the features to flights with scheduled and actual instants. */
    static Dataset<Row> add(Dataset<Row> flights) {
        return derive(withLegsBefore(flights.withColumn(AIRPLANE, airplane())));
    }

    /** Adds the features to flights that come alone, with their scheduled instants. */
    static Dataset<Row> addKnown(Dataset<Row> flights, KnownDelays delays, AirportZones zones) {
        Column known = udf(new LegsBefore(delays, zones, LEGS), LegsBefore.SCHEMA)
                .apply(col("TailNum"), col(DEPARTURE), col("FlightNum"), col("Origin"), col("FlightDate"));
        Dataset<Row> legs = flights.withColumn(KNOWN, known);
        for (int before = 1; before <= LEGS; before++) {
            legs = legs.withColumn(BEFORE + before, get(col(KNOWN).getField(LegsBefore.LEGS), lit(before - 1)));
        }
        return derive(withoutUnconnected(legs)
                .withColumn(LegsBefore.LEG_OF_DAY, col(KNOWN).getField(LegsBefore.LEG_OF_DAY))
                .drop(KNOWN));
    }

    private static Dataset<Row> derive(Dataset<Row> flights) {
        Dataset<Row> legs = flights;
        Column known = col(DEPARTURE).minus(StateFeatures.MINUTES_BEFORE);
        for (int leg = LEGS; leg >= 1; leg--) {
            legs = legs.withColumn(ESTIMATE + leg, expectedArrival(leg, known));
        }
        Column lateness = greatest(lit(0), lit(SHORTEST_TURN).minus(slack()));
        return legs.withColumns(Map.of(
                        "TurnMinutes", turn().cast("double"),
                        "InboundDelay", newestDelay(known).cast("double"),
                        "InboundLegsAway", legsAway(known).cast("double"),
                        "InboundSlack", slack().cast("double"),
                        "ExpectedLateness", when(slack().isNotNull(), lateness).cast("double"),
                        "InboundCancelled", isCancelled(1, known).cast("double")))
                .drop(scratch());
    }

    private static Dataset<Row> withLegsBefore(Dataset<Row> flights) {
        Column[] order = {col(DEPARTURE), col("FlightNum"), col("Origin")};
        WindowSpec byDay = Window.partitionBy(col(AIRPLANE), col("FlightDate")).orderBy(order);
        WindowSpec byTime = Window.partitionBy(AIRPLANE).orderBy(order);
        Column leg = struct("Dest", DEPARTURE, ARRIVAL, LEFT, REACHED, "DepDelay", "ArrDelay", "Cancelled", "Origin");
        Map<String, Column> lags = new TreeMap<>();
        for (int before = 1; before <= LEGS; before++) {
            lags.put(BEFORE + before, lag(leg, before).over(byTime));
        }
        // After the legs: rows that are partitioned by airplane need no second shuffle for its days.
        return withoutUnconnected(flights.withColumns(lags))
                .withColumn(
                        LegsBefore.LEG_OF_DAY,
                        when(hasTail(), row_number().over(byDay)).cast("double"));
    }

    private static Dataset<Row> withoutUnconnected(Dataset<Row> flights) {
        Dataset<Row> legs = flights;
        for (int before = 1; before <= LEGS; before++) {
            legs = legs.withColumn(BEFORE + before, when(isConnected(before), col(BEFORE + before)));
        }
        return legs;
    }

    /** Flights without a tail number are an airplane each. */
    private static Column airplane() {
        return when(hasTail(), col("TailNum"))
                .otherwise(concat_ws(
                        " ",
                        lit("?"),
                        col("FlightDate"),
                        col("Carrier"),
                        col("FlightNum"),
                        col("Origin"),
                        col("CRSDepTime")));
    }

    private static Column hasTail() {
        return coalesce(col("TailNum"), lit("")).notEqual("").and(col(DEPARTURE).isNotNull());
    }

    /** Whether a leg before ends where the next one begins, and not too long before it. */
    private static Column isConnected(int leg) {
        Column nextOrigin = leg == 1 ? col("Origin") : before(leg - 1, "Origin");
        Column nextDeparture = leg == 1 ? col(DEPARTURE) : before(leg - 1, DEPARTURE);
        return before(leg, "Dest")
                .equalTo(nextOrigin)
                .and(nextDeparture.minus(before(leg, ARRIVAL)).leq(LONGEST_TURN));
    }

    private static Column turn() {
        // Without a leg before there is no turn: least() alone would pass over the null.
        return when(
                before(1, ARRIVAL).isNotNull(),
                least(lit(LONGEST_TURN), col(DEPARTURE).minus(before(1, ARRIVAL))));
    }

    private static Column slack() {
        return col(DEPARTURE).minus(col(ESTIMATE + 1));
    }

    /** The arrival where it is known; else the departure, known or the earliest that is possible, and the scheduled time. */
    private static Column expectedArrival(int leg, Column known) {
        Column ready =
                leg == LEGS ? lit(null).cast("long") : col(ESTIMATE + (leg + 1)).plus(SHORTEST_TURN);
        Column earliest = greatest(before(leg, DEPARTURE), known, ready);
        Column departure = when(hasLeft(leg, known), before(leg, LEFT)).otherwise(earliest);
        Column scheduled = before(leg, ARRIVAL).minus(before(leg, DEPARTURE));
        return when(
                before(leg, DEPARTURE).isNotNull(),
                when(hasReached(leg, known), before(leg, REACHED)).otherwise(departure.plus(scheduled)));
    }

    private static Column newestDelay(Column known) {
        Column[] delays = new Column[2 * LEGS];
        for (int leg = 1; leg <= LEGS; leg++) {
            delays[2 * leg - 2] = when(hasReached(leg, known), before(leg, "ArrDelay"));
            delays[2 * leg - 1] = when(hasLeft(leg, known), before(leg, "DepDelay"));
        }
        return coalesce(delays);
    }

    private static Column legsAway(Column known) {
        return when(before(1, DEPARTURE).isNull(), lit(null))
                .when(hasReached(1, known), 0)
                .when(hasLeft(1, known), 1)
                .when(hasLeft(2, known), 2)
                .otherwise(3);
    }

    private static Column isCancelled(int leg, Column known) {
        return when(
                before(leg, DEPARTURE).isNotNull(),
                when(
                                before(leg, "Cancelled")
                                        .equalTo(1)
                                        .and(before(leg, DEPARTURE).leq(known)),
                                1)
                        .otherwise(0));
    }

    private static Column hasLeft(int leg, Column known) {
        return before(leg, LEFT).leq(known);
    }

    private static Column hasReached(int leg, Column known) {
        return before(leg, REACHED).leq(known);
    }

    private static Column before(int leg, String field) {
        return col(BEFORE + leg).getField(field);
    }

    private static String[] scratch() {
        return new String[] {AIRPLANE, BEFORE + 1, BEFORE + 2, BEFORE + 3, ESTIMATE + 1, ESTIMATE + 2, ESTIMATE + 3};
    }

    private static Feature number(String name, String definition) {
        return new Feature(name, Kind.NUMBER, Moment.TWO_HOURS_BEFORE, definition);
    }
}
