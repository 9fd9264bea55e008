package ontime.web.airplane;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.airplane.FlownAirplane;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.flight.StatusCount;
import ontime.web.map.RouteMap;
import ontime.web.map.RouteMaps;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of an airplane: what is known of it, what it flew in all, and where it was on each day of a month. */
@Controller
final class AirplaneController {

    private final AirplaneDirectory airplanes;
    private final DocumentStore store;
    private final AirlineDirectory airlines;
    private final AirportDirectory airports;
    private final RouteMaps maps;
    private final MessageSource messages;

    AirplaneController(
            AirplaneDirectory airplanes,
            DocumentStore store,
            AirlineDirectory airlines,
            AirportDirectory airports,
            RouteMaps maps,
            MessageSource messages) {
        this.airplanes = airplanes;
        this.store = store;
        this.airlines = airlines;
        this.airports = airports;
        this.maps = maps;
        this.messages = messages;
    }

    @GetMapping("/airplanes/{tailNum}")
    String airplane(
            @PathVariable String tailNum,
            @RequestParam(required = false) @Nullable YearMonth month,
            Locale locale,
            Model model) {
        return page(tailNum, true, month, locale, model);
    }

    @GetMapping("/airplanes/" + AirplaneAddress.BY_TAIL_NUMBER)
    String byTailNumber(
            @RequestParam String tailNum,
            @RequestParam(required = false) @Nullable YearMonth month,
            Locale locale,
            Model model) {
        return page(tailNum, false, month, locale, model);
    }

    private String page(String typed, boolean inPath, @Nullable YearMonth month, Locale locale, Model model) {
        FlownAirplane airplane = airplanes.get(typed);
        String tailNum = airplane.tailNum();
        MonthChoice choice = MonthChoice.of(airplane, month);
        if (!tailNum.equals(typed) || AirplaneAddress.fitsPath(tailNum) != inPath) {
            return "redirect:"
                    + (month == null ? AirplaneAddress.of(tailNum) : AirplaneAddress.of(tailNum, choice.month()));
        }
        List<Flight> flights = store.find(StoreCatalog.AIRPLANE_MONTHS, AirplaneMonth.id(tailNum, choice.month()))
                .map(AirplaneMonth::flights)
                .orElse(List.of());
        model.addAttribute("airplane", airplane);
        model.addAttribute("choice", choice);
        model.addAttribute("days", AirplaneLegs.list(flights));
        model.addAttribute("flights", flights.size());
        model.addAttribute("statuses", StatusCount.list(flights));
        model.addAttribute(
                "airlineNames", airlines.namesIn(airplane.lastFlight().getYear()));
        model.addAttribute("airports", airports.byCode());
        model.addAttribute("map", map(tailNum, flights, locale));
        return "airplane/airplane";
    }

    private RouteMap map(String tailNum, List<Flight> flights, Locale locale) {
        Map<Route, Long> routes = flights.stream()
                .collect(Collectors.groupingBy(
                        flight -> new Route(flight.origin(), flight.dest()), Collectors.counting()));
        Object[] mapped = {tailNum, routes.size()};
        return maps.ofRoutes(routes, messages.getMessage("map.airplane", mapped, locale), locale);
    }
}
