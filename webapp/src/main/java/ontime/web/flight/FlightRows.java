package ontime.web.flight;

import java.util.List;
import java.util.Map;
import ontime.model.airport.Airport;
import ontime.model.flight.Flight;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import org.springframework.stereotype.Component;

/** Makes the rows of flight tables, with names and time zones, which flights do not have. */
@Component
public final class FlightRows {

    private final AirportDirectory airports;
    private final AirlineDirectory airlines;

    FlightRows(AirportDirectory airports, AirlineDirectory airlines) {
        this.airports = airports;
        this.airlines = airlines;
    }

    public FlightRow of(Flight flight) {
        return FlightRow.of(flight, airports.byCode(), airlines.namesByCode());
    }

    public List<FlightRow> of(List<Flight> flights) {
        Map<String, Airport> airportsByCode = airports.byCode();
        Map<String, String> airlineNames = airlines.namesByCode();
        return flights.stream()
                .map(flight -> FlightRow.of(flight, airportsByCode, airlineNames))
                .toList();
    }
}
