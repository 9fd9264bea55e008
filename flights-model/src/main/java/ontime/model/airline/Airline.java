package ontime.model.airline;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An airline that reports to BTS. A code may have belonged to one airline after another: {@code OH} is Comair until 2012
 * and PSA from 2013.
 *
 * @param code BTS {@code UniqueCarrier}, mostly the IATA code: "DL"; "PA (1)" where the code was used again later
 * @param name the newest one: "Delta Air Lines Inc."
 * @param country "United States"; null if no source has one
 * @param callsign how controllers call its flights: "DELTA"; null if no source has one
 * @param names every name that the code had, with its years, oldest first; empty where no source gives years
 */
public record Airline(
        String code, String name, @Nullable String country, @Nullable String callsign, List<AirlineName> names) {

    /** Two or three capital letters or digits; BTS numbers the earlier airlines of a code that was used again. */
    public static final String CODE = "[A-Z0-9]{2,3}(?: \\([0-9]\\))?";

    public Airline {
        // Documents that were written before names had years have none.
        names = List.copyOf(Objects.requireNonNullElse(names, List.of()));
    }

    /** An airline whose names no source gives years for. */
    public Airline(String code, String name, @Nullable String country, @Nullable String callsign) {
        this(code, name, country, callsign, List.of());
    }

    /** An airline of which only the name is known. */
    public Airline(String code, String name) {
        this(code, name, null, null);
    }

    /** What the airline with this code was called in a year. */
    public String nameIn(int year) {
        return names.stream()
                .filter(one -> one.isOf(year))
                .findFirst()
                .map(AirlineName::name)
                .orElse(name);
    }

    /** The same airline as flights of some years show it: with the names that it had in them, the newest as its name. */
    public Airline in(Collection<Integer> years) {
        if (years.isEmpty()) {
            return this;
        }
        return new Airline(
                code,
                nameIn(Collections.max(years)),
                country,
                callsign,
                names.stream().filter(one -> years.stream().anyMatch(one::isOf)).toList());
    }
}
