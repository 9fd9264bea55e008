package ontime.features;

import static ontime.features.FlightTimes.ARRIVAL;
import static ontime.features.FlightTimes.DEPARTURE;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import java.util.List;
import java.util.Map;
import ontime.features.Feature.Kind;
import ontime.model.prediction.Moment;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Features of the published schedule: of the flight, and of other flights at its airports in the same hours. */
final class ScheduleFeatures {

    private static final int HOUR = 60;
    static final String AIRPORT = "_airport";

    /** The first minute of the hour, in minutes of UTC since 1970. */
    static final String HOUR_UTC = "_hour";

    static final String MOVEMENTS = "_movements";

    static final List<Feature> FEATURES = List.of(
            category("Carrier", "as BTS codes it"),
            category("Origin", "as BTS codes it"),
            category("Dest", "as BTS codes it"),
            number("DepMinute", "scheduled departure, minute of the origin's local day, 0 to 1440"),
            number("ArrMinute", "scheduled arrival, minute of the destination's local day, 0 to 1440"),
            number("DepHour", "hour of DepMinute, 24 is 0"),
            number("Weekday", "of FlightDate, 1 is Monday and 7 is Sunday"),
            number("Miles", "Distance"),
            number("ScheduledMinutes", "from scheduled departure to scheduled arrival, in UTC"),
            number("OriginMovements", "departures and arrivals planned at the origin in the UTC hour of departure"),
            number("DestMovements", "departures and arrivals planned at the destination in the UTC hour of arrival"));

    private ScheduleFeatures() {}

    /**
     * Adds the features.
     *
     * @param flights with their scheduled instants
     * @param all flights of their days, with scheduled instants: what movements are counted of
     */
    static Dataset<Row> add(Dataset<Row> flights, Dataset<Row> all) {
        Dataset<Row> movements = movements(all);
        return withMovements(
                withMovements(withOwn(flights), movements, "Origin", DEPARTURE, "OriginMovements"),
                movements,
                "Dest",
                ARRIVAL,
                "DestMovements");
    }

    /** Adds the features that need no other flights. */
    static Dataset<Row> withOwn(Dataset<Row> flights) {
        Column departureMinute = FlightTimes.minuteOfDay("CRSDepTime");
        return flights.withColumns(Map.of(
                "DepMinute", departureMinute.cast("double"),
                "ArrMinute", FlightTimes.minuteOfDay("CRSArrTime").cast("double"),
                "DepHour", floor(departureMinute.divide(HOUR)).mod(24).cast("double"),
                // BTS's own numbering of days; Spark's dayofweek and weekday have others.
                "Weekday", expr("extract(dow_iso from FlightDate)").cast("double"),
                "Miles", col("Distance").cast("double"),
                "ScheduledMinutes", col(ARRIVAL).minus(col(DEPARTURE)).cast("double")));
    }

    /** Departures and arrivals planned, by {@link #AIRPORT} and {@link #HOUR_UTC}, of flights with scheduled instants. */
    static Dataset<Row> movements(Dataset<Row> flights) {
        Column both = array(at(col("Origin"), DEPARTURE), at(col("Dest"), ARRIVAL));
        return flights.select(explode(both).as("_at"))
                .select("_at.*")
                .groupBy(AIRPORT, HOUR_UTC)
                .agg(count(lit(1)).cast("double").as(MOVEMENTS));
    }

    private static Column at(Column airport, String instant) {
        return struct(
                airport.as(AIRPORT), FlightTimes.floorTo(col(instant), HOUR).as(HOUR_UTC));
    }

    private static Dataset<Row> withMovements(
            Dataset<Row> flights, Dataset<Row> movements, String airport, String instant, String feature) {
        Dataset<Row> named = movements.withColumnRenamed(MOVEMENTS, feature);
        return flights.join(
                        named,
                        col(airport)
                                .equalTo(named.col(AIRPORT))
                                .and(FlightTimes.floorTo(col(instant), HOUR).equalTo(named.col(HOUR_UTC))),
                        "left")
                .drop(AIRPORT, HOUR_UTC);
    }

    private static Feature category(String name, String definition) {
        return new Feature(name, Kind.CATEGORY, Moment.BEFORE_DEPARTURE, definition);
    }

    private static Feature number(String name, String definition) {
        return new Feature(name, Kind.NUMBER, Moment.BEFORE_DEPARTURE, definition);
    }
}
