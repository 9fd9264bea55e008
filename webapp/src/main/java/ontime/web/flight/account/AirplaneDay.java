package ontime.web.flight.account;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import ontime.model.airport.Airport;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Flight;

/**
 * The flights of an airplane just before and after a flight.
 *
 * @param flights in order of scheduled departure
 * @param current index of the flight
 */
record AirplaneDay(List<Flight> flights, int current) {

    private static final int AROUND = 4;

    AirplaneDay {
        flights = List.copyOf(flights);
    }

    /**
     * The airplane's flights around one of them.
     *
     * @param flown flights of the airplane on the days around, including the flight
     */
    static AirplaneDay of(Flight flight, List<Flight> flown, Map<String, Airport> airports) {
        List<Flight> inOrder = flown.stream()
                .sorted(Comparator.comparing(other -> departure(other, airports)))
                .toList();
        int index = IntStream.range(0, inOrder.size())
                .filter(i -> inOrder.get(i).key().equals(flight.key()))
                .findFirst()
                .orElse(0);
        int first = Math.max(0, index - AROUND);
        return new AirplaneDay(inOrder.subList(first, Math.min(inOrder.size(), index + AROUND + 1)), index - first);
    }

    /** The flight that brought the airplane to the gate; empty if the flight before is not loaded, or ended elsewhere. */
    Optional<Flight> findInbound() {
        return current > 0
                ? Optional.of(flights.get(current - 1)).filter(before -> before.dest()
                        .equals(flights.get(current).origin()))
                : Optional.empty();
    }

    /** Unknown time zones count as UTC: an approximate order is better than none. */
    private static Instant departure(Flight flight, Map<String, Airport> airports) {
        ZoneId zone = Optional.ofNullable(airports.get(flight.origin()))
                .map(Airport::timeZone)
                .orElse(ZoneOffset.UTC);
        return flight.flightDate()
                .atStartOfDay()
                .plusMinutes(BtsTime.minuteOfDay(flight.crsDepTime()))
                .atZone(zone)
                .toInstant();
    }
}
