package ontime.web.flight;

import java.time.LocalDate;
import java.util.List;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.stores.flight.PageRequest;
import ontime.stores.flight.SearchPage;
import ontime.web.airport.AirportDirectory;
import ontime.web.paging.Paging;
import ontime.web.parameter.Parameters;
import ontime.web.publication.LoadedData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a route's flights on a day. */
@Controller
final class RouteDayController {

    private final RouteDays routeDays;
    private final AirportDirectory airports;
    private final FlightRows rows;

    RouteDayController(RouteDays routeDays, AirportDirectory airports, FlightRows rows) {
        this.routeDays = routeDays;
        this.airports = airports;
        this.rows = rows;
    }

    @GetMapping("/flights/{origin}/{dest}/{date}")
    String routeDay(
            @PathVariable String origin,
            @PathVariable String dest,
            @PathVariable String date,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size,
            @RequestAttribute LoadedData loaded,
            Model model) {
        Route route = new Route(
                Parameters.require("origin", Parameters.findAirportCode("origin", origin)),
                Parameters.require("dest", Parameters.findAirportCode("dest", dest)));
        LocalDate day = Parameters.require("date", Parameters.findDate("date", date));
        PageRequest request = Parameters.pageRequest(page, size, Paging.DEFAULT_SIZE);
        String address = RouteDayAddress.of(route, day);
        if (!origin.equals(route.origin()) || !dest.equals(route.dest())) {
            return "redirect:" + address;
        }
        List<Flight> flights = routeDays.list(route, day);
        SearchPage shown = RouteDays.page(flights, request);
        model.addAttribute("origin", airports.get(route.origin()));
        model.addAttribute("dest", airports.get(route.dest()));
        model.addAttribute("neighbours", RouteDayNeighbours.of(route, day, loaded));
        model.addAttribute("statuses", StatusCount.list(flights));
        model.addAttribute("rows", rows.of(shown.flights()));
        model.addAttribute("paging", Paging.of(shown.total(), request, number -> pageAddress(address, number, size)));
        return "flight/route-day";
    }

    private static String pageAddress(String address, int page, @Nullable String size) {
        return address + "?page=" + page + (size == null || size.isBlank() ? "" : "&size=" + size.strip());
    }
}
