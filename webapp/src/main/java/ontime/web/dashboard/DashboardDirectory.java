package ontime.web.dashboard;

import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import org.springframework.stereotype.Component;

/** The dashboards of airlines, airports and routes; 404 if no loaded flight is theirs. */
@Component
final class DashboardDirectory {

    private final AirlineDirectory airlines;
    private final AirportDirectory airports;

    DashboardDirectory(AirlineDirectory airlines, AirportDirectory airports) {
        this.airlines = airlines;
        this.airports = airports;
    }

    Dashboard ofAirline(String carrier) {
        return Dashboard.ofAirline(airlines.get(carrier).code());
    }

    Dashboard ofDepartures(String airport) {
        return Dashboard.ofDepartures(airports.get(airport).code());
    }

    Dashboard ofArrivals(String airport) {
        return Dashboard.ofArrivals(airports.get(airport).code());
    }

    Dashboard ofRoute(String origin, String dest) {
        return Dashboard.ofRoute(
                airports.get(origin).code() + "-" + airports.get(dest).code());
    }
}
