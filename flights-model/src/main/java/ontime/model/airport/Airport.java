package ontime.model.airport;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An airport of BTS's flights.
 *
 * @param code as BTS reports it ({@code Origin}, {@code Dest}): three letters or digits
 * @param name without the city: "Hartsfield-Jackson Atlanta International"
 * @param city "Atlanta"
 * @param state postal code of the state or territory, empty outside the United States
 * @param latitude degrees north
 * @param longitude degrees east
 * @param timeZone IANA zone; null where no source gives one
 */
public record Airport(
        String code,
        String name,
        String city,
        String state,
        double latitude,
        double longitude,
        @Nullable ZoneId timeZone) {

    /** The time zones of some airports by their codes, of those that have one. */
    public static Map<String, ZoneId> timeZones(Collection<Airport> airports) {
        Map<String, ZoneId> zones = new HashMap<>();
        for (Airport airport : airports) {
            if (airport.timeZone != null) {
                zones.put(airport.code, airport.timeZone);
            }
        }
        return zones;
    }
}
