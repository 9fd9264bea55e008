package ontime.web.flight;

import java.time.LocalDate;
import java.util.List;
import ontime.model.airport.Airport;
import ontime.model.flight.Route;
import ontime.web.airport.AirportDirectory;
import ontime.web.error.ProblemException;
import ontime.web.parameter.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the form "from, to, on" leads: codes, cities or names in, the page of the route's day out. It asks back where a city
 * has several airports.
 */
@Controller
final class FlightFinderController {

    private final AirportDirectory airports;

    FlightFinderController(AirportDirectory airports) {
        this.airports = airports;
    }

    @GetMapping("/flights")
    String find(
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable String dest,
            @RequestParam(required = false) @Nullable String date,
            Model model) {
        if (origin == null && dest == null && date == null) {
            return "redirect:" + FlightSearchForm.ADDRESS;
        }
        List<Airport> origins = match("origin", origin);
        List<Airport> dests = match("dest", dest);
        LocalDate day = Parameters.require("date", Parameters.findDate("date", date));
        if (origins.size() == 1 && dests.size() == 1) {
            return "redirect:" + RouteDayAddress.of(route(origins.get(0), dests.get(0)), day);
        }
        model.addAttribute("choices", RouteChoice.list(origins, dests, day));
        return "flight/choices";
    }

    private List<Airport> match(String name, @Nullable String value) {
        String text = Parameters.require(name, Parameters.findText(name, value));
        List<Airport> matching = airports.match(text);
        if (matching.isEmpty()) {
            throw ProblemException.ofNotFound("airport.unknown", text);
        }
        return matching;
    }

    private static Route route(Airport origin, Airport dest) {
        return new Route(origin.code(), dest.code());
    }
}
