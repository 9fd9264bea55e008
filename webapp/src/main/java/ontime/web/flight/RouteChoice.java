package ontime.web.flight;

import java.time.LocalDate;
import ontime.model.airport.Airport;
import ontime.model.flight.Route;
import ontime.web.airport.AirportDirectory;

/**
 * A route that a person may mean.
 *
 * @param origin airport of departure
 * @param dest airport of arrival
 * @param day of the flights
 * @param flights its flights on the day
 * @param address page of the route and day
 */
record RouteChoice(Airport origin, Airport dest, LocalDate day, long flights, String address) {

    static RouteChoice of(FlightCounts.RouteCount choice, AirportDirectory airports, LocalDate day) {
        Route route = choice.route();
        return new RouteChoice(
                airports.get(route.origin()),
                airports.get(route.dest()),
                day,
                choice.flights(),
                RouteDayAddress.of(route, day));
    }
}
