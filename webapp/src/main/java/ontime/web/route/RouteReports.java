package ontime.web.route;

import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.flight.Route;
import ontime.web.airport.AirportDirectory;
import ontime.web.delay.ReportDirectory;
import ontime.web.error.ProblemException;
import ontime.web.parameter.Parameters;
import org.springframework.stereotype.Component;

/** Routes with their reports, for pages and API alike. */
@Component
final class RouteReports {

    private final AirportDirectory airports;
    private final ReportDirectory reports;

    RouteReports(AirportDirectory airports, ReportDirectory reports) {
        this.airports = airports;
        this.reports = reports;
    }

    /** The route that an address names; 404 where no loaded flight uses one of its airports. */
    Route route(String origin, String dest) {
        Route route = new Route(
                Parameters.require("origin", Parameters.findAirportCode("origin", origin)),
                Parameters.require("dest", Parameters.findAirportCode("dest", dest)));
        airports.get(route.origin());
        airports.get(route.dest());
        return route;
    }

    /** The report of a route; 404 where no loaded flight is on it. */
    DelayReport report(Route route) {
        return reports.find(DelaySubject.ROUTE, route.toString())
                .orElseThrow(() -> ProblemException.ofNotFound("route.unknown", route.origin(), route.dest())
                        .withHelp("/airports/" + route.origin(), "route.unknown.help"));
    }

    /** Where the API has a route. */
    static String api(Route route) {
        return "/api/v1/routes/" + route.origin() + "/" + route.dest();
    }
}
