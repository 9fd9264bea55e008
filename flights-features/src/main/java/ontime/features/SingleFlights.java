package ontime.features;

import static ontime.features.FlightTimes.ARRIVAL;
import static ontime.features.FlightTimes.DEPARTURE;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import ontime.features.Feature.Kind;
import ontime.model.prediction.Moment;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;

/**
 * The features of flights that come one by one, as in a stream: by the same columns as {@link FlightFeatures}, where they
 * are of the flight itself. What batch counts over all flights of the schedule is looked up; what was known of delays two
 * hours before is not known here, and null.
 */
public final class SingleFlights {

    private SingleFlights() {}

    /**
     * Adds the features of {@link Moment#AT_DEPARTURE}, and so of all moments, row by row: nothing is joined, counted or
     * sent about, so that it may be done in Spark's Real-Time Mode.
     *
     * @param flights FlightDate, Carrier, Origin, Dest, CRSDepTime, CRSArrTime and DepDelay, null where it is not known;
     *     other columns stay
     */
    public static Dataset<Row> withFeatures(Dataset<Row> flights, AirportZones zones, KnownSchedule schedule) {
        Dataset<Row> timed = FlightTimes.withScheduled(flights, zones);
        Dataset<Row> placed = timed.withColumn("Distance", miles(schedule));
        Dataset<Row> features = ScheduleFeatures.withOwn(placed)
                .withColumn("OriginMovements", movements(schedule, "Origin", DEPARTURE))
                .withColumn("DestMovements", movements(schedule, "Dest", ARRIVAL))
                .withColumn("DepartureDelay", col("DepDelay").cast("double"));
        return withUnknown(features);
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

    private static Dataset<Row> withUnknown(Dataset<Row> features) {
        List<String> known = Arrays.asList(features.columns());
        Dataset<Row> all = features;
        for (Feature feature : FlightFeatures.at(Moment.AT_DEPARTURE)) {
            if (!known.contains(feature.name())) {
                String type = feature.kind() == Kind.NUMBER ? "double" : "string";
                all = all.withColumn(feature.name(), lit(null).cast(type));
            }
        }
        return all;
    }
}
