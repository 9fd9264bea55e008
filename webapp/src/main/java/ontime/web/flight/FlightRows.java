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
        return row(flight, airports.byCode());
    }

    public List<FlightRow> of(List<Flight> flights) {
        Map<String, Airport> airportsByCode = airports.byCode();
        return flights.stream().map(flight -> row(flight, airportsByCode)).toList();
    }

    private FlightRow row(Flight flight, Map<String, Airport> airportsByCode) {
        return FlightRow.of(flight, airportsByCode, airlines.nameOn(flight.flightDate(), flight.carrier()));
    }
}
