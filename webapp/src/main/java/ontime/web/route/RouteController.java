package ontime.web.route;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayReport;
import ontime.model.flight.Route;
import ontime.web.airport.AirportDirectory;
import ontime.web.delay.Extremes;
import ontime.web.delay.PartNames;
import ontime.web.delay.PartRow;
import ontime.web.delay.ReportDescriptions;
import ontime.web.delay.ReportView;
import ontime.web.delay.ReportViews;
import ontime.web.map.RouteMaps;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a route. */
@Controller
final class RouteController {

    private final RouteReports reports;
    private final AirportDirectory airports;
    private final ReportViews views;
    private final ReportDescriptions descriptions;
    private final PartNames names;
    private final RouteMaps maps;
    private final MessageSource messages;

    RouteController(
            RouteReports reports,
            AirportDirectory airports,
            ReportViews views,
            ReportDescriptions descriptions,
            PartNames names,
            RouteMaps maps,
            MessageSource messages) {
        this.reports = reports;
        this.airports = airports;
        this.views = views;
        this.descriptions = descriptions;
        this.names = names;
        this.maps = maps;
        this.messages = messages;
    }

    @GetMapping("/routes/{origin}/{dest}")
    String route(
            @PathVariable @Text(Kind.AIRPORT_CODE) String origin,
            @PathVariable @Text(Kind.AIRPORT_CODE) String dest,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Route route = reports.route(origin, dest);
        String address = "/routes/" + origin + "/" + dest;
        if (!request.getRequestURI().equals(address)) {
            return "redirect:" + address;
        }
        DelayReport report = reports.report(route);
        Airport from = airports.get(origin);
        Airport to = airports.get(dest);
        List<PartRow> carriers = names.airlines(report.carriers().most());
        model.addAttribute("origin", from);
        model.addAttribute("dest", to);
        ReportView view = views.of(report, RouteReports.api(route), locale);
        model.addAttribute("report", view);
        String title = messages.getMessage("route.title", new Object[] {origin, dest}, locale);
        descriptions.find(title, view.figures(), locale).ifPresent(text -> model.addAttribute("description", text));
        model.addAttribute(
                "hasReturn",
                reports.find(new Route(/* origin= */ dest, /* dest= */ origin)).isPresent());
        model.addAttribute("carrierRows", carriers);
        model.addAttribute(
                "tooFew", carriers.stream().anyMatch(row -> row.figures().flights() < Extremes.MINIMUM_FLIGHTS));
        model.addAttribute("newestDay", newestDay(report));
        String text = messages.getMessage("map.route", new Object[] {from.place(), to.place()}, locale);
        model.addAttribute("map", maps.ofRoutes(Map.of(route, report.totals().flights()), text, locale));
        return "route/route";
    }

    /** The last day of the newest month with flights on the route. If it has none, its page links to other days. */
    private static LocalDate newestDay(DelayReport report) {
        return report.byMonth().lastKey().atEndOfMonth();
    }
}
