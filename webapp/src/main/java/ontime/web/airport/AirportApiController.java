package ontime.web.airport;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import ontime.model.airport.Airport;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Airports as JSON. */
@RestController
@Tag(name = "Airports")
final class AirportApiController {

    private final AirportDirectory airports;

    AirportApiController(AirportDirectory airports) {
        this.airports = airports;
    }

    /** Every airport of the loaded flights, by code. */
    @Operation(summary = "List all airports, sorted by code")
    @GetMapping(path = "/api/v1/airports", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Airport> list() {
        return airports.list();
    }
}
