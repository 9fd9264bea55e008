package ontime.web.flight;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.stores.flight.search.PageRequest;
import ontime.stores.flight.search.SearchPage;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.paging.Paging;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import ontime.web.publication.LoadedData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** The page of a route's flights on a day. */
@Controller
final class RouteDayController {

    private final RouteDays routeDays;
    private final AirportDirectory airports;
    private final AirlineDirectory airlines;
    private final FlightRows rows;

    RouteDayController(RouteDays routeDays, AirportDirectory airports, AirlineDirectory airlines, FlightRows rows) {
        this.routeDays = routeDays;
        this.airports = airports;
        this.airlines = airlines;
        this.rows = rows;
    }

    @GetMapping("/flights/{origin}/{dest}/{date}")
    String routeDay(
            @PathVariable @Text(Kind.AIRPORT_CODE) String origin,
            @PathVariable @Text(Kind.AIRPORT_CODE) String dest,
            @PathVariable LocalDate date,
            @Valid @ModelAttribute("form") RouteDayForm form,
            @RequestAttribute LoadedData loaded,
            HttpServletRequest call,
            Model model) {
        Route route = new Route(origin, dest);
        String address = RouteDayAddress.of(route, date);
        if (!call.getRequestURI().equals(address)) {
            return "redirect:" + form.address(address);
        }
        List<Flight> flights = routeDays.list(route, date);
        PageRequest request = form.pageRequest();
        SearchPage shown = RouteDays.page(form.apply(flights), request);
        model.addAttribute("origin", airports.get(route.origin()));
        model.addAttribute("dest", airports.get(route.dest()));
        model.addAttribute("neighbours", RouteDayNeighbours.of(route, date, form, loaded));
        model.addAttribute("all", flights.size());
        model.addAttribute("statuses", StatusCount.list(flights));
        model.addAttribute("carriers", carriers(flights, date));
        model.addAttribute("rows", rows.of(shown.flights()));
        model.addAttribute("paging", Paging.of(shown.total(), request, number -> form.address(address, number)));
        return "flight/route-day";
    }

    /** The names of the day's airlines by code, in the order of the codes. */
    private Map<String, String> carriers(List<Flight> flights, LocalDate day) {
        Map<String, String> names = airlines.namesIn(day.getYear());
        return flights.stream()
                .map(Flight::carrier)
                .distinct()
                .sorted()
                .collect(Collectors.toMap(
                        code -> code, code -> names.getOrDefault(code, code), (one, same) -> one, LinkedHashMap::new));
    }
}
