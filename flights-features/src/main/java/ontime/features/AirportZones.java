package ontime.features;

import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import ontime.model.airport.Airport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * The time zones of airports, as a column. An airport without one has no UTC times, and so no state features: its flights
 * are predicted from what else is known.
 *
 * @param zones IANA zones by airport code
 */
public record AirportZones(Map<String, String> zones) implements Serializable {

    public AirportZones {
        // A plain map that Java serializes, for Spark sends it to executors.
        zones = new TreeMap<>(zones);
    }

    /** The zones of the reference data. */
    public static AirportZones of(Collection<Airport> airports) {
        Map<String, String> zones = new TreeMap<>();
        for (Airport airport : airports) {
            if (airport.timeZone() != null) {
                zones.put(airport.code(), airport.timeZone().getId());
            }
        }
        return new AirportZones(zones);
    }

    Column of(Column airport) {
        Map<String, String> byCode = zones;
        UDF1<String, String> zone = byCode::get;
        // No column function looks up a key in a map of hundreds without going through all of them.
        return udf(zone, DataTypes.StringType).apply(airport);
    }
}
