package ontime.web.flight;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import ontime.model.flight.Route;
import ontime.stores.flight.FlightSearch;
import ontime.stores.flight.PageRequest;
import ontime.stores.flight.SearchPage;
import ontime.web.paging.Paging;
import ontime.web.parameter.Parameters;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Flights as JSON: {@code {total, page, size, flights}}. */
@RestController
@RequestMapping(path = "/api/v1/flights", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Flights")
final class FlightApiController {

    private final RouteDays routeDays;
    private final FlightSearch search;

    FlightApiController(RouteDays routeDays, FlightSearch search) {
        this.routeDays = routeDays;
        this.search = search;
    }

    /** A route's flights of a day, in order of scheduled departure. */
    @GetMapping
    SearchPage ofRouteDay(
            @Parameter(description = "airport code", required = true, example = "ATL")
                    @RequestParam(required = false)
                    @Nullable
                    String origin,
            @Parameter(description = "airport code", required = true, example = "LGA")
                    @RequestParam(required = false)
                    @Nullable
                    String dest,
            @Parameter(description = "day local to the origin", required = true, example = "2008-01-15")
                    @RequestParam(required = false)
                    @Nullable
                    String date,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String size) {
        Route route = new Route(
                Parameters.require("origin", Parameters.findAirportCode("origin", origin)),
                Parameters.require("dest", Parameters.findAirportCode("dest", dest)));
        var day = Parameters.require("date", Parameters.findDate("date", date));
        PageRequest request = Parameters.pageRequest(page, size, Paging.DEFAULT_SIZE);
        return RouteDays.page(routeDays.list(route, day), request);
    }

    /** The flights that match every given part, by date and scheduled departure. */
    @GetMapping("/search")
    SearchPage ofSearch(@ParameterObject @ModelAttribute FlightSearchForm form) {
        PageRequest request = form.pageRequest();
        SearchPage found = search.find(form.query(), request);
        Paging.requirePage(found.total(), request);
        return found;
    }
}
