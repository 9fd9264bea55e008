package ontime.web.flight;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import ontime.model.airport.Airport;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import org.jspecify.annotations.Nullable;

/**
 * A flight's line in a table.
 *
 * @param number {@code DL 640}
 * @param airline its name, or its code where no name is known
 * @param flightDate local to the origin
 * @param origin airport code
 * @param dest airport code
 * @param departure at the gate of the origin
 * @param arrival at the gate of the destination
 * @param status by the rule of the US Department of Transportation
 * @param cancellationCode why it was cancelled, by BTS's letter; null where BTS gives none
 * @param tailNum as reported; null where BTS gives none
 * @param page the flight's own page
 * @param sameNumber where all flights of the number are
 * @param routeDay where all flights of the route and day are
 */
public record FlightRow(
        String number,
        String airline,
        LocalDate flightDate,
        String origin,
        String dest,
        Event departure,
        Event arrival,
        FlightStatus status,
        @Nullable String cancellationCode,
        @Nullable String tailNum,
        String page,
        String sameNumber,
        String routeDay) {

    /**
     * A departure or an arrival.
     *
     * @param scheduled {@code 07:15}; null where BTS gives none
     * @param scheduledDays days after FlightDate, 0 also where that is not known
     * @param actual {@code 07:20}; null where it did not happen
     * @param actualDays days after FlightDate, 0 also where that is not known
     * @param delay minutes, early ones negative; null where BTS gives none
     */
    record Event(
            @Nullable String scheduled,
            int scheduledDays,
            @Nullable String actual,
            int actualDays,
            @Nullable Integer delay) {}

    public static FlightRow of(Flight flight, Map<String, Airport> airports, Map<String, String> airlines) {
        FlightDays days = new FlightDays(flight, zone(airports, flight.origin()), zone(airports, flight.dest()));
        return new FlightRow(
                flight.carrier() + " " + flight.flightNum(),
                airlines.getOrDefault(flight.carrier(), flight.carrier()),
                flight.flightDate(),
                flight.origin(),
                flight.dest(),
                new Event(
                        display(flight.crsDepTime()),
                        0,
                        display(flight.depTime()),
                        days.findDeparture().orElse(0),
                        flight.depDelay()),
                new Event(
                        display(flight.crsArrTime()),
                        days.findScheduledArrival().orElse(0),
                        display(flight.arrTime()),
                        days.findArrival().orElse(0),
                        flight.arrDelay()),
                flight.status(),
                flight.cancellationCode(),
                flight.tailNum(),
                FlightAddress.of(flight),
                FlightSearchForm.addressOfNumber(flight.carrier(), flight.flightNum()),
                RouteDayAddress.of(flight.route(), flight.flightDate()));
    }

    private static @Nullable ZoneId zone(Map<String, Airport> airports, String code) {
        return Optional.ofNullable(airports.get(code)).map(Airport::timeZone).orElse(null);
    }

    private static @Nullable String display(@Nullable String hhmm) {
        return hhmm == null ? null : BtsTime.display(hhmm);
    }
}
