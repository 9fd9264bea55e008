package ontime.model.airport;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An airport of BTS's flights. Airports are renamed, and a code may pass to another airport of the same city: {@code DEN}
 * is Stapleton until February 1995, and Denver International since then.
 *
 * @param code as BTS reports it ({@code Origin}, {@code Dest}): three letters or digits
 * @param name the newest one, without the city: "Hartsfield-Jackson Atlanta International"
 * @param city "Atlanta"
 * @param state postal code of the state or territory, empty outside the United States
 * @param latitude degrees north; null where no source gives the place
 * @param longitude degrees east; null where no source gives the place
 * @param timeZone IANA zone; null where no source gives one
 * @param formerNames earlier names, oldest first
 */
public record Airport(
        String code,
        String name,
        String city,
        String state,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable ZoneId timeZone,
        List<FormerName> formerNames) {

    /** The states of the cities that are in another state than their airports, by BTS's {@code OriginCityName}. */
    private static final Map<String, String> STATES_OF_CITIES = Map.of("CVG", "OH", "DCA", "DC", "IAD", "DC");

    public Airport {
        // Documents that were written before names had dates have none.
        formerNames = List.copyOf(Objects.requireNonNullElse(formerNames, List.of()));
    }

    /** An airport without former names. */
    public Airport(
            String code,
            String name,
            String city,
            String state,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable ZoneId timeZone) {
        this(code, name, city, state, latitude, longitude, timeZone, List.of());
    }

    /** An airport that no source has: its code is all that is known of it. */
    public static Airport ofCode(String code) {
        return new Airport(code, code, code, "", null, null, null);
    }

    /** The airport's name on a day. */
    public String nameOn(LocalDate day) {
        return nameIn(YearMonth.from(day));
    }

    private String nameIn(YearMonth month) {
        return formerNames.stream()
                .filter(former -> !former.to().isBefore(month))
                .findFirst()
                .map(FormerName::name)
                .orElse(name);
    }

    /** The same airport as flights of a period show it: with the names of these months, the newest as its name. */
    public Airport during(YearMonth first, YearMonth last) {
        return new Airport(
                code,
                nameIn(last),
                city,
                state,
                latitude,
                longitude,
                timeZone,
                formerNames.stream()
                        .filter(former ->
                                !former.to().isBefore(first) && former.to().isBefore(last))
                        .toList());
    }

    /** Its name and its former names. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), formerNames.stream().map(FormerName::name))
                .toList();
    }

    /** Its city with the city's state, if it has one: {@code Chicago, IL}, and {@code Washington, DC} for {@code DCA}. */
    public String place() {
        return state.isEmpty() ? city : city + ", " + STATES_OF_CITIES.getOrDefault(code, state);
    }

    /** Whether its coordinates are known. */
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
