package ontime.web.flight.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import ontime.web.flight.FlightsPage;
import ontime.web.flight.RouteDayAddress;
import ontime.web.flight.RouteDayForm;
import ontime.web.flight.RouteDays;
import ontime.web.flight.TailNumbers;
import ontime.web.paging.PagedAnswer;
import ontime.web.parameter.FormAddress;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import ontime.web.publication.LoadedData;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Flights as JSON, {@code {total, page, size, next, flights}}, and as CSV. */
@RestController
@RequestMapping(FlightApiController.API)
@Tag(name = "Flights")
final class FlightApiController {

    static final String API = "/api/v1/flights";

    private final RouteDays routeDays;
    private final FlightSearch search;
    private final FlightAccounts accounts;
    private final NumberHistories histories;
    private final TailNumbers tailNumbers;
    private final AirportDirectory airports;
    private final FlightFiles files;

    FlightApiController(
            RouteDays routeDays,
            FlightSearch search,
            FlightAccounts accounts,
            NumberHistories histories,
            TailNumbers tailNumbers,
            AirportDirectory airports,
            FlightFiles files) {
        this.routeDays = routeDays;
        this.search = search;
        this.accounts = accounts;
        this.histories = histories;
        this.tailNumbers = tailNumbers;
        this.airports = airports;
        this.files = files;
    }

    /** The flights of a route on a day, in order of scheduled departure. */
    @Operation(summary = "List a route's flights on a day, sorted by scheduled departure")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<FlightsPage> ofRouteDay(
            @RequestParam @Text(Kind.AIRPORT_CODE) String origin,
            @RequestParam @Text(Kind.AIRPORT_CODE) String dest,
            @RequestParam LocalDate date,
            @ParameterObject @Valid @ModelAttribute RouteDayForm form) {
        FormAddress address = FormAddress.of(API, form)
                .with("origin", origin)
                .with("dest", dest)
                .with("date", date);
        return routeDay(new Route(origin, dest), date, form, address);
    }

    /** The same at the address of the page. */
    @Operation(summary = "List a route's flights on a day, with filters and sorting")
    @GetMapping(path = "/{origin}/{dest}/{date}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<FlightsPage> ofRouteDayPage(
            @PathVariable @Text(Kind.AIRPORT_CODE) String origin,
            @PathVariable @Text(Kind.AIRPORT_CODE) String dest,
            @PathVariable LocalDate date,
            @ParameterObject @Valid @ModelAttribute RouteDayForm form) {
        Route route = new Route(origin, dest);
        return routeDay(route, date, form, FormAddress.of("/api/v1" + RouteDayAddress.of(route, date), form));
    }

    /** The same as CSV, without pages. */
    @Operation(summary = "List a route's flights on a day as CSV, with filters and sorting")
    @GetMapping(path = "/{origin}/{dest}/{date}.csv", produces = FlightFiles.CSV)
    ResponseEntity<String> ofRouteDayFile(
            @PathVariable @Text(Kind.AIRPORT_CODE) String origin,
            @PathVariable @Text(Kind.AIRPORT_CODE) String dest,
            @PathVariable LocalDate date,
            @ParameterObject @Valid @ModelAttribute RouteDayForm form) {
        return FlightFiles.csv(
                "%s-%s-%s".formatted(origin, dest, date), form.apply(routeDays.list(new Route(origin, dest), date)));
    }

    /** The flights that match every filter, by date and scheduled departure. */
    @Operation(
            summary = "Search flights that match all given filters, sorted by date and scheduled departure",
            description =
                    "For the flights of a single day, size may be up to 2000: all flights of an airport and day are "
                            + "one answer. With Accept: text/csv, the answer is that of search.csv.")
    @ApiResponse(
            responseCode = "200",
            description = "A page of flights. The header Link leads to the next page.",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = FlightsPage.class)),
                @Content(mediaType = FlightFiles.CSV, schema = @Schema(type = "string"))
            })
    @GetMapping(
            path = "/search",
            produces = {MediaType.APPLICATION_JSON_VALUE, FlightFiles.CSV})
    ResponseEntity<?> ofSearch(
            @ParameterObject @Valid @ModelAttribute FlightSearchForm form,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable
                    String accept) {
        if (FlightFiles.isWanted(accept)) {
            return ofSearchFile(form);
        }
        PageRequest request = form.pageRequest();
        SearchPage found = search.find(tailNumbers.asReported(form.query(airports)), request);
        FlightsPage page = FlightsPage.of(found, request, form::apiAddress);
        return PagedAnswer.of(page, page.next());
    }

    /** All of them as CSV. */
    @Operation(
            summary = "Search flights that match all given filters, as CSV",
            description =
                    "A file has all flights that match, so page and size have no effect. More than 10000 flights are "
                            + "refused: ask for fewer, or read the files of /api/v1/data/files.")
    @GetMapping(path = "/search.csv", produces = FlightFiles.CSV)
    ResponseEntity<String> ofSearchFile(@ParameterObject @Valid @ModelAttribute FlightSearchForm form) {
        return files.csv("flights", tailNumbers.asReported(form.query(airports)));
    }

    /** One flight: every record of its number on the route and day, with local times, causes of delay and airplane. */
    @Operation(
            summary =
                    "Get a flight: all records with its number on the route and day, with times, causes of delay and airplane")
    @GetMapping(path = "/{origin}/{dest}/{date}/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
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

    private ResponseEntity<FlightsPage> routeDay(Route route, LocalDate date, RouteDayForm form, FormAddress address) {
        PageRequest request = form.pageRequest();
        SearchPage found = RouteDays.page(form.apply(routeDays.list(route, date)), request);
        FlightsPage page = FlightsPage.of(
                found, request, number -> address.with("page", number).toString());
        return PagedAnswer.of(page, page.next());
    }
}
