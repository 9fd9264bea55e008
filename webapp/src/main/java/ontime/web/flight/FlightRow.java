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
 * A flight as a row of a table.
 *
 * @param number {@code DL 640}
 * @param airline its name on that day, or its code if the name is unknown
 * @param flightDate local to the origin
 * @param origin airport code
 * @param dest airport code
 * @param departure at the gate of the origin
 * @param arrival at the gate of the destination
 * @param status by the rule of the US Department of Transportation
 * @param cancellationCode BTS's letter for why it was cancelled; null if not reported
 * @param tailNum as reported; null if not reported
 * @param page address of the flight's page
 * @param sameNumber address of all flights with the number
 * @param routeDay address of all flights of the route and day
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
     * @param scheduled {@code 07:15}; null if not reported
     * @param scheduledDays days after FlightDate; also 0 if unknown
     * @param actual {@code 07:20}; null if it did not happen
     * @param actualDays days after FlightDate; also 0 if unknown
     * @param delay minutes, negative if early; null if not reported
     */
    record Event(
            @Nullable String scheduled,
            int scheduledDays,
            @Nullable String actual,
            int actualDays,
            @Nullable Integer delay) {}

    public static FlightRow of(Flight flight, Map<String, Airport> airports, String airline) {
        FlightDays days = new FlightDays(flight, zone(airports, flight.origin()), zone(airports, flight.dest()));
        return new FlightRow(
                flight.carrier() + " " + flight.flightNum(),
                airline,
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
