package ontime.web.dashboard;

import java.util.Locale;
import java.util.Optional;
import ontime.model.airline.Airline;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.dashboard.DashboardPages.Heading;
import ontime.web.dashboard.DashboardPages.Other;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of dashboards: of all flights, of an airline, of an airport and of a route. */
@Controller
final class DashboardController {

    private static final String PAGE = "dashboard/dashboard";

    private final DashboardReader reader;
    private final DashboardPages pages;
    private final ValueNames names;
    private final AirlineDirectory airlines;
    private final AirportDirectory airports;
    private final MessageSource messages;

    DashboardController(
            DashboardReader reader,
            DashboardPages pages,
            ValueNames names,
            AirlineDirectory airlines,
            AirportDirectory airports,
            MessageSource messages) {
        this.reader = reader;
        this.pages = pages;
        this.names = names;
        this.airlines = airlines;
        this.airports = airports;
        this.messages = messages;
    }

    /** All flights. */
    @GetMapping("/dashboards")
    String overview(@RequestParam MultiValueMap<String, String> parameters, Locale locale, Model model) {
        Heading heading = new Heading(
                message("dashboard.title", locale), message("dashboard.lead", locale), null, Optional.empty());
        return show(Dashboard.OVERVIEW, heading, parameters, locale, model);
    }

    /** The flights of an airline. */
    @GetMapping("/dashboards/airlines/{carrier}")
    String airline(
            @PathVariable @Text(Kind.AIRLINE_CODE) String carrier,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        Airline airline = airlines.get(carrier);
        Heading heading = new Heading(
                airline.name(),
                message("dashboard.airline.lead", locale, airline.name()),
                AirlineDirectory.address(carrier),
                Optional.empty());
        return show(Dashboard.ofAirline(carrier), heading, parameters, locale, model);
    }

    /** The departures of an airport. */
    @GetMapping("/dashboards/airports/{code}")
    String departures(
            @PathVariable @Text(Kind.AIRPORT_CODE) String code,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        return airport(Dashboard.ofDepartures(code), code, Direction.DEPARTURES, parameters, locale, model);
    }

    /** The arrivals of an airport. */
    @GetMapping("/dashboards/airports/{code}/arrivals")
    String arrivals(
            @PathVariable @Text(Kind.AIRPORT_CODE) String code,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        return airport(Dashboard.ofArrivals(code), code, Direction.ARRIVALS, parameters, locale, model);
    }

    /** The flights of a route: {@code ATL-LGA}. */
    @GetMapping("/dashboards/routes/{origin}-{dest}")
    String route(
            @PathVariable @Text(Kind.AIRPORT_CODE) String origin,
            @PathVariable @Text(Kind.AIRPORT_CODE) String dest,
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        String from = names.airport(airports.get(origin));
        String to = names.airport(airports.get(dest));
        Heading heading = new Heading(
                origin + " → " + dest,
                message("dashboard.route.lead", locale, from, to),
                "/routes/" + origin + "/" + dest,
                Optional.empty());
        return show(Dashboard.ofRoute(origin + "-" + dest), heading, parameters, locale, model);
    }

    private enum Direction {
        DEPARTURES,
        ARRIVALS
    }

    private String airport(
            Dashboard dashboard,
            String code,
            Direction direction,
            MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        String airport = names.airport(airports.get(code));
        boolean arrivals = direction == Direction.ARRIVALS;
        String page = "/dashboards/airports/" + code;
        Heading heading = new Heading(
                airport,
                message(arrivals ? "dashboard.arrivals.lead" : "dashboard.departures.lead", locale, airport),
                "/airports/" + code,
                Optional.of(new Other(
                        arrivals ? page : page + "/arrivals",
                        message(arrivals ? "dashboard.departures" : "dashboard.arrivals", locale))));
        return show(dashboard, heading, parameters, locale, model);
    }

    private String show(
            Dashboard dashboard,
            Heading heading,
            MultiValueMap<String, String> parameters,
            Locale locale,
            Model model) {
        model.addAttribute("heading", heading);
        pages.show(reader.read(dashboard, parameters), locale, model);
        return PAGE;
    }

    private String message(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
