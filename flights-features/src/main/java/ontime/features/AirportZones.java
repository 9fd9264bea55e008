package ontime.features;

import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import ontime.model.airport.Airport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/**
 * The time zones of airports, as a column. An airport without one has no UTC times, and so no state features: its flights
 * are predicted from what else is known.
 *
 * @param zones IANA zones by airport code
 */
public record AirportZones(Map<String, ZoneId> zones) implements Serializable {

    private static final int SECONDS_OF_MINUTE = 60;

    public AirportZones {
        zones = Map.copyOf(zones);
    }

    /** The zones of the reference data. */
    public static AirportZones of(Collection<Airport> airports) {
        return new AirportZones(Airport.timeZones(airports));
    }

    /**
     * The instant of a local time, in minutes of UTC since 1970; null where the airport's zone is not known. A time that a
     * clock skips in spring is as much later; of one that it shows twice in autumn the first is meant.
     *
     * @param day since 1970
     * @param minute of the day
     */
    Column utcMinutes(Column day, Column minute, Column airport) {
        UDF3<Integer, Integer, String, Long> instant =
                (ofDay, ofMinute, code) -> ofDay == null || ofMinute == null || code == null
                        ? null
                        : utcMinute(LocalDate.ofEpochDay(ofDay), ofMinute, code);
        // A map column would be searched from its start for each row, and Spark's own conversion parses the zone's name
        // for each row.
        return udf(instant, DataTypes.LongType).apply(day, minute, airport);
    }

    /** The same of one local time. */
    @Nullable
    Long utcMinute(LocalDate day, int minute, String airport) {
        ZoneId zone = zones.get(airport);
        return zone == null
                ? null
                : Long.valueOf(
                        day.atStartOfDay().plusMinutes(minute).atZone(zone).toEpochSecond() / SECONDS_OF_MINUTE);
    }
}
