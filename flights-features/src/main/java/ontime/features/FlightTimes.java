package ontime.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.unix_date;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The instants of flights, in minutes of UTC since 1970. BTS's times are local to the airport of the event; only UTC
 * shows what was known at which time.
 */
final class FlightTimes {

    /** Scheduled departure. */
    static final String DEPARTURE = "DepartureUtc";

    /** Scheduled arrival. */
    static final String ARRIVAL = "ArrivalUtc";

    /** When the flight left its gate; null where it did not. */
    static final String LEFT = "LeftUtc";

    /** When the flight reached its gate; null where it did not. */
    static final String REACHED = "ReachedUtc";

    static final int MINUTES_OF_DAY = 24 * 60;

    private FlightTimes() {}

    /** Adds the scheduled instants. */
    static Dataset<Row> withScheduled(Dataset<Row> flights, AirportZones zones) {
        Column departure = departure(zones);
        // The first time after the departure at which the destination's clock shows the arrival's.
        Column arrival = departure.plus(pmod(utc(zones, "Dest", "CRSArrTime").minus(departure), lit(MINUTES_OF_DAY)));
        return flights.withColumn(DEPARTURE, departure).withColumn(ARRIVAL, arrival);
    }

    /** The scheduled departure, from the key of a flight. */
    static Column departure(AirportZones zones) {
        return utc(zones, "Origin", "CRSDepTime");
    }

    /** Adds the instants of what happened, from the scheduled ones and the delays. */
    static Dataset<Row> withActual(Dataset<Row> flights) {
        return flights.withColumn(LEFT, col(DEPARTURE).plus(col("DepDelay")))
                .withColumn(REACHED, col(ARRIVAL).plus(col("ArrDelay")));
    }

    /** Minutes since the day's first midnight, 0 to 1440, of a time of four digits. */
    static Column minuteOfDay(String column) {
        return substring(col(column), 1, 2)
                .cast("int")
                .multiply(60)
                .plus(substring(col(column), 3, 2).cast("int"));
    }

    /** The instant rounded down to whole units of some minutes. */
    static Column floorTo(Column instant, int minutes) {
        return floor(instant.divide(minutes)).multiply(minutes);
    }

    private static Column utc(AirportZones zones, String airport, String time) {
        return zones.utcMinutes(unix_date(col("FlightDate")), minuteOfDay(time), col(airport));
    }
}
