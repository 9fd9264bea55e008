package ontime.features;

import static ontime.features.FlightTimes.ARRIVAL;
import static ontime.features.FlightTimes.DEPARTURE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.stream.Stream;
import ontime.model.prediction.KnownDelays;
import ontime.model.prediction.KnownSchedule;
import ontime.model.prediction.Moment;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;

/**
 * The features of single flights, as in a stream. Features of the flight itself use the same columns as
 * {@link FlightFeatures}. What batch counts over all flights is looked up: the schedule, what was known of delays two hours
 * before, and the airplane's legs. What is not found is null.
 */
public final class SingleFlights {

    /** Whether what was known of delays two hours before the departure was found. */
    public static final String DELAYS_KNOWN = "Origin" + StateFeatures.STATE_KNOWN;

    private SingleFlights() {}

    /**
     * Adds the features of {@link Moment#AT_DEPARTURE}, and so of all moments, row by row: nothing is joined, counted or
     * sent about, so that it may be done in Spark's Real-Time Mode.
     *
     * @param flights FlightDate, Carrier, FlightNum, Origin, Dest, CRSDepTime and CRSArrTime; TailNum and DepDelay, null
     *     where they are not known; other columns stay
     * @return the flights with their features, those of the weather, and {@link #DELAYS_KNOWN}
     */
    public static Dataset<Row> withFeatures(
            Dataset<Row> flights, AirportZones zones, KnownSchedule schedule, KnownDelays delays) {
        Dataset<Row> timed = FlightTimes.withScheduled(flights, zones);
        Dataset<Row> placed = timed.withColumn("Distance", miles(schedule));
        Dataset<Row> features = ScheduleFeatures.withOwn(placed)
                .withColumn("OriginMovements", movements(schedule, "Origin", DEPARTURE))
                .withColumn("DestMovements", movements(schedule, "Dest", ARRIVAL))
                .withColumn("DepartureDelay", col("DepDelay").cast("double"));
        return WeatherFeatures.addKnown(
                StateFeatures.addKnown(RotationFeatures.addKnown(features, delays, zones), delays), delays);
    }

    /**
     * Events of each airport and carrier by the quarter of an hour from which on they are known.
     *
     * @param flights BTS's columns
     * @return Subject (an airport's code, or {@code carrier DL}), Quarter (of an hour of UTC, counted since 1970), and the
     *     counts of {@link ontime.model.prediction.DelayDay} in their order
     */
    public static Dataset<Row> delayCounts(Dataset<Row> flights, AirportZones zones) {
        Dataset<Row> timed = FlightTimes.withActual(FlightTimes.withScheduled(flights, zones));
        Column quarter = col(DelayStates.AS_OF).divide(DelayStates.STEP_MINUTES).cast("long");
        Column[] columns = Stream.concat(
                        Stream.of(col(DelayStates.SUBJECT).as("Subject"), quarter.as("Quarter")),
                        DelayStates.COUNTS.stream().map(count -> col(count)))
                .toArray(Column[]::new);
        return DelayStates.counts(timed)
                .where(col(DelayStates.SUBJECT).isNotNull())
                .select(columns);
    }

    /**
     * Departures and arrivals planned, as the feature counts them.
     *
     * @param flights BTS's columns: all of the schedule
     * @return Airport, HourUtc (the hour's first minute, in minutes of UTC since 1970) and Movements
     */
    public static Dataset<Row> movements(Dataset<Row> flights, AirportZones zones) {
        Dataset<Row> counted = ScheduleFeatures.movements(FlightTimes.withScheduled(flights, zones));
        return counted.where(col(ScheduleFeatures.HOUR_UTC).isNotNull())
                .select(
                        col(ScheduleFeatures.AIRPORT).as("Airport"),
                        col(ScheduleFeatures.HOUR_UTC).as("HourUtc"),
                        col(ScheduleFeatures.MOVEMENTS).cast("int").as("Movements"));
    }

    private static Column miles(KnownSchedule schedule) {
        UDF3<String, String, Long, Integer> miles = (origin, dest, minute) ->
                origin == null || dest == null || minute == null ? null : schedule.miles(origin, dest, minute);
        return udf(miles, DataTypes.IntegerType).apply(col("Origin"), col("Dest"), col(DEPARTURE));
    }

    private static Column movements(KnownSchedule schedule, String airport, String instant) {
        UDF2<String, Long, Integer> movements =
                (code, minute) -> code == null || minute == null ? null : schedule.movements(code, minute);
        Column known = udf(movements, DataTypes.IntegerType)
                .apply(col(airport), col(instant))
                .cast("double");
        // In batch a flight counts itself, too.
        return when(known.isNotNull(), greatest(lit(1.0), known));
    }
}
