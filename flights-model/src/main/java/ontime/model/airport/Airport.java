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
 * @param latitude degrees north; null where no source gives the place
 * @param longitude degrees east; null where no source gives the place
 * @param timeZone IANA zone; null where no source gives one
 */
public record Airport(
        String code,
        String name,
        String city,
        String state,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable ZoneId timeZone) {

    /** An airport that no source has: its code is all that is known of it. */
    public static Airport ofCode(String code) {
        return new Airport(code, code, code, "", null, null, null);
    }

    /** Whether its place is known. */
    public boolean hasPlace() {
        return latitude != null && longitude != null;
    }

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
