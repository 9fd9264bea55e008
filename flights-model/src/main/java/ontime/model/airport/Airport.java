package ontime.model.airport;

import java.time.ZoneId;
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
        @Nullable ZoneId timeZone) {}
