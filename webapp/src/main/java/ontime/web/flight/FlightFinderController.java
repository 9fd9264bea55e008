package ontime.web.flight;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import ontime.model.airport.Airport;
import ontime.model.flight.Route;
import ontime.web.airport.AirportDirectory;
import ontime.web.error.ProblemException;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles the form "from, to, on": it accepts codes, cities and names, and redirects to the page of the route and day. If a
 * city has several airports, it lists the routes to choose from.
 */
@Controller
final class FlightFinderController {

    private final AirportDirectory airports;

    FlightFinderController(AirportDirectory airports) {
        this.airports = airports;
    }

    @GetMapping("/flights")
    String find(
            @RequestParam(required = false) @Text(Kind.WORDS) @Nullable String origin,
            @RequestParam(required = false) @Text(Kind.WORDS) @Nullable String dest,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam Map<String, String> texts,
            Model model) {
        if (Collections.disjoint(texts.keySet(), List.of("origin", "dest", "date"))) {
            return "redirect:" + FlightSearchForm.ADDRESS;
        }
        List<Airport> origins = match("origin", origin);
        List<Airport> dests = match("dest", dest);
        LocalDate day = required("date", date);
        if (origins.size() == 1 && dests.size() == 1) {
            return "redirect:" + RouteDayAddress.of(route(origins.get(0), dests.get(0)), day);
        }
        model.addAttribute("choices", RouteChoice.list(origins, dests, day));
        return "flight/choices";
    }

    private List<Airport> match(String name, @Nullable String value) {
        String text = required(name, value);
        List<Airport> matching = airports.match(text);
        if (matching.isEmpty()) {
            throw ProblemException.ofNotFound("airport.unknown", name, text);
        }
        return matching;
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw ProblemException.ofMissing(name);
        }
        return value;
    }

    private static Route route(Airport origin, Airport dest) {
        return new Route(origin.code(), dest.code());
    }
}
