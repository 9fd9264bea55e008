package ontime.web.airport;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.airport.Airport;

/**
 * A city that flights can be searched by.
 *
 * @param name what a form may contain for it: {@code Chicago}, {@code Portland, OR}
 * @param airports its airports with loaded flights
 */
public record City(String name, List<Airport> airports) {

    public City {
        airports = List.copyOf(airports);
    }

    /** The codes of its airports. */
    public Set<String> codes() {
        return airports.stream().map(Airport::code).collect(Collectors.toUnmodifiableSet());
    }

    /** The shortest text that a form takes for it: the code of its only airport, or its name. */
    public String shortest() {
        return airports.size() == 1 ? airports.get(0).code() : name;
    }
}
