package ontime.web.airline;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import ontime.model.airline.Airline;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Airlines as JSON. */
@RestController
@Tag(name = "Airlines")
final class AirlineApiController {

    private final AirlineDirectory airlines;

    AirlineApiController(AirlineDirectory airlines) {
        this.airlines = airlines;
    }

    /** Every airline of the loaded flights, by code. */
    @Operation(summary = "List all airlines, sorted by code")
    @GetMapping(path = "/api/v1/airlines", produces = MediaType.APPLICATION_JSON_VALUE)
    List<Airline> list() {
        return airlines.list();
    }
}
