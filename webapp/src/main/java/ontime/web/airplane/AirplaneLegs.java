package ontime.web.airplane;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import ontime.web.flight.FlightAddress;
import org.jspecify.annotations.Nullable;

/**
 * The flights of an airplane on a day.
 *
 * @param date FlightDate
 * @param legs in order of scheduled departure
 */
record AirplaneLegs(LocalDate date, List<Leg> legs) {

    AirplaneLegs {
        legs = List.copyOf(legs);
    }

    /**
     * A flight of the day.
     *
     * @param number {@code DL 640}
     * @param flight the page of the flight
     * @param origin airport code
     * @param dest airport code
     * @param departs {@code 07:15}, actual, or scheduled if it did not depart
     * @param arrives {@code 09:20}, actual or scheduled; null if neither is known
     * @param status by the rule of the US Department of Transportation
     * @param delay minutes at the arrival gate; null if it did not arrive
     * @param cameFrom where the airplane was before, where that is not the origin: it moved on a flight that is not
     *     reported; else null
     */
    record Leg(
            String number,
            String flight,
            String origin,
            String dest,
            String departs,
            @Nullable String arrives,
            FlightStatus status,
            @Nullable Integer delay,
            @Nullable String cameFrom) {}

    /** The days of a month with flights. */
    static List<AirplaneLegs> list(List<Flight> flights) {
        Map<LocalDate, List<Leg>> days = new TreeMap<>();
        @Nullable String place = null;
        for (Flight flight : flights) {
            boolean moved = place != null && !place.equals(flight.origin()) && !flight.cancelled();
            days.computeIfAbsent(flight.flightDate(), day -> new ArrayList<>()).add(leg(flight, moved ? place : null));
            place = placeAfter(flight, place);
        }
        return days.entrySet().stream()
                .map(day -> new AirplaneLegs(day.getKey(), day.getValue()))
                .toList();
    }

    /** The airports of the day in order, without repetitions in a row. */
    public List<String> places() {
        List<String> places = new ArrayList<>();
        for (Leg leg : legs) {
            if (leg.status() != FlightStatus.CANCELLED) {
                add(places, leg.origin());
                add(places, leg.dest());
            }
        }
        return places;
    }

    private static void add(List<String> places, String place) {
        if (places.isEmpty() || !places.get(places.size() - 1).equals(place)) {
            places.add(place);
        }
    }

    /** After a cancelled flight, the airplane is still at the origin; where a diverted flight ended is unknown. */
    private static @Nullable String placeAfter(Flight flight, @Nullable String before) {
        if (flight.cancelled()) {
            return before;
        }
        return flight.diverted() ? null : flight.dest();
    }

    private static Leg leg(Flight flight, @Nullable String cameFrom) {
        String departs = flight.depTime() == null ? flight.crsDepTime() : flight.depTime();
        String arrives = flight.arrTime() == null ? flight.crsArrTime() : flight.arrTime();
        return new Leg(
                flight.carrier() + " " + flight.flightNum(),
                FlightAddress.of(flight),
                flight.origin(),
                flight.dest(),
                BtsTime.display(departs),
                arrives == null ? null : BtsTime.display(arrives),
                flight.status(),
                flight.arrDelay(),
                cameFrom);
    }
}
