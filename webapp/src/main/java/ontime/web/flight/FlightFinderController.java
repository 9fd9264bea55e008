package ontime.web.flight;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import ontime.model.airport.Airport;
import ontime.model.flight.Route;
import ontime.stores.flight.search.FlightQuery;
import ontime.web.airport.AirportDirectory;
import ontime.web.error.ProblemException;
import ontime.web.parameter.FormAddress;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Handles the form "from, to, on": it accepts codes, cities and names, and redirects to the page of the route and day. If
 * several routes match, it lists those that have flights on the day. The page of the search box answers the rest.
 */
@Controller
final class FlightFinderController {

    private final AirportDirectory airports;
    private final FlightCounts counts;

    FlightFinderController(AirportDirectory airports, FlightCounts counts) {
        this.airports = airports;
        this.counts = counts;
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
        String from = required("origin", origin);
        String to = required("dest", dest);
        LocalDate day = required("date", date);
        List<Airport> origins = airports.match(from);
        List<Airport> dests = airports.match(to);
        if (origins.size() == 1 && dests.size() == 1) {
            return "redirect:" + RouteDayAddress.of(route(origins.get(0), dests.get(0)), day);
        }
        List<FlightCounts.RouteCount> routes =
                origins.isEmpty() || dests.isEmpty() ? List.of() : counts.routes(query(origins, dests, day));
        if (routes.isEmpty()) {
            return "redirect:" + FormAddress.ofBox(from + " – " + to + " " + day);
        }
        if (routes.size() == 1) {
            return "redirect:" + RouteDayAddress.of(routes.get(0).route(), day);
        }
        model.addAttribute(
                "choices",
                routes.stream()
                        .map(choice -> RouteChoice.of(choice, airports, day))
                        .toList());
        return "flight/choices";
    }

    private static FlightQuery query(List<Airport> origins, List<Airport> dests, LocalDate day) {
        return FlightQuery.ofAll().between(codes(origins), codes(dests)).on(day);
    }

    private static List<String> codes(List<Airport> airports) {
        return airports.stream().map(Airport::code).toList();
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
