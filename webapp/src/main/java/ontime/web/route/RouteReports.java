package ontime.web.route;

import java.util.Optional;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.flight.Route;
import ontime.web.airport.AirportDirectory;
import ontime.web.delay.ReportDirectory;
import ontime.web.error.ProblemException;
import org.springframework.stereotype.Component;

/** Finds routes with their reports, for pages and the API. */
@Component
final class RouteReports {

    private final AirportDirectory airports;
    private final ReportDirectory reports;

    RouteReports(AirportDirectory airports, ReportDirectory reports) {
        this.airports = airports;
        this.reports = reports;
    }

    /** The route between two airports; 404 if no loaded flight uses one of them. */
    Route route(String origin, String dest) {
        airports.get(origin);
        airports.get(dest);
        return new Route(origin, dest);
    }

    /** The report of a route; 404 if it has no loaded flights. */
    DelayReport report(Route route) {
        return find(route).orElseThrow(() -> ProblemException.ofNotFound("route.unknown", route.origin(), route.dest())
                .withHelp("/airports/" + route.origin(), "route.unknown.help"));
    }

    /** The report of a route; empty if it has no loaded flights. */
    Optional<DelayReport> find(Route route) {
        return reports.find(DelaySubject.ROUTE, route.toString());
    }

    /** The address of a route in the API. */
    static String api(Route route) {
        return "/api/v1/routes/" + route.origin() + "/" + route.dest();
    }
}
