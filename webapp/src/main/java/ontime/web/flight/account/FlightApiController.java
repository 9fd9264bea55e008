package ontime.web.flight.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import ontime.model.flight.Route;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.stores.flight.search.SearchPage;
import ontime.web.airport.AirportDirectory;
import ontime.web.flight.FlightAddress;
import ontime.web.flight.FlightSearchForm;
import ontime.web.flight.RouteDayForm;
import ontime.web.flight.RouteDays;
import ontime.web.flight.TailNumbers;
import ontime.web.paging.Paging;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import ontime.web.publication.LoadedData;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
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
    private final FlightAccounts accounts;
    private final NumberHistories histories;
    private final TailNumbers tailNumbers;
    private final AirportDirectory airports;

    FlightApiController(
            RouteDays routeDays,
            FlightSearch search,
            FlightAccounts accounts,
            NumberHistories histories,
            TailNumbers tailNumbers,
            AirportDirectory airports) {
        this.routeDays = routeDays;
        this.search = search;
        this.accounts = accounts;
        this.histories = histories;
        this.tailNumbers = tailNumbers;
        this.airports = airports;
    }

    /** The flights of a route on a day, in order of scheduled departure. */
    @Operation(summary = "List a route's flights on a day, sorted by scheduled departure")
    @GetMapping
    SearchPage ofRouteDay(
            @RequestParam @Text(Kind.AIRPORT_CODE) String origin,
            @RequestParam @Text(Kind.AIRPORT_CODE) String dest,
            @RequestParam LocalDate date,
            @ParameterObject @Valid @ModelAttribute RouteDayForm form) {
        return RouteDays.page(form.apply(routeDays.list(new Route(origin, dest), date)), form.pageRequest());
    }

    /** The same at the address of the page. */
    @Operation(summary = "List a route's flights on a day, with filters and sorting")
    @GetMapping("/{origin}/{dest}/{date}")
    SearchPage ofRouteDayPage(
            @PathVariable @Text(Kind.AIRPORT_CODE) String origin,
            @PathVariable @Text(Kind.AIRPORT_CODE) String dest,
            @PathVariable LocalDate date,
            @ParameterObject @Valid @ModelAttribute RouteDayForm form) {
        return ofRouteDay(origin, dest, date, form);
    }

    /** The flights that match every filter, by date and scheduled departure. */
    @Operation(summary = "Search flights that match all given filters, sorted by date and scheduled departure")
    @GetMapping("/search")
    SearchPage ofSearch(@ParameterObject @Valid @ModelAttribute FlightSearchForm form) {
        PageRequest request = form.pageRequest();
        SearchPage found = search.find(tailNumbers.asReported(form.query(airports)), request);
        Paging.requirePage(found.total(), request);
        return found;
    }

    /** One flight: every record of its number on the route and day, with local times, causes of delay and airplane. */
    @Operation(
            summary =
                    "Get a flight: all records with its number on the route and day, with times, causes of delay and airplane")
    @GetMapping("/{origin}/{dest}/{date}/{number}")
    FlightAnswer one(
            @PathVariable @Text(Kind.AIRPORT_CODE) String origin,
            @PathVariable @Text(Kind.AIRPORT_CODE) String dest,
            @PathVariable LocalDate date,
            @Parameter(description = "airline code and flight number", example = "DL640")
                    @PathVariable
                    @Text(Kind.FLIGHT)
                    String number,
            @Parameter(hidden = true) @RequestAttribute LoadedData loaded) {
        List<FlightAccount> found = accounts.list(new FlightAddress(new Route(origin, dest), date, number));
        return FlightAnswer.of(found, histories.of(found.get(0).flight(), loaded));
    }
}
