package ontime.web.airplane;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.YearMonth;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.airplane.FlownAirplane;
import ontime.model.airplane.ManufacturerShares;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.airplane.AirplanePage;
import ontime.stores.airplane.AirplaneSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.web.error.ProblemException;
import ontime.web.paging.PagedAnswer;
import ontime.web.paging.Paging;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Airplanes as JSON. */
@RestController
@RequestMapping(path = "/api/v1/airplanes", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Airplanes")
final class AirplaneApiController {

    private final AirplaneSearch search;
    private final AirplaneDirectory airplanes;
    private final DocumentStore store;
    private final ManufacturerDirectory manufacturers;

    AirplaneApiController(
            AirplaneSearch search,
            AirplaneDirectory airplanes,
            DocumentStore store,
            ManufacturerDirectory manufacturers) {
        this.search = search;
        this.airplanes = airplanes;
        this.store = store;
        this.manufacturers = manufacturers;
    }

    /** The airplanes that match every filter: {@code {total, page, size, next, airplanes}}. */
    @Operation(summary = "Search airplanes that match all given filters")
    @GetMapping
    ResponseEntity<AirplanesPage> ofSearch(@ParameterObject @Valid @ModelAttribute AirplaneSearchForm form) {
        PageRequest request = form.pageRequest();
        AirplanePage found = search.find(form.query(), form.order(), request);
        Paging.requirePage(found.total(), request);
        String next = Paging.of(found.total(), request, form::apiAddress).next();
        return PagedAnswer.of(
                new AirplanesPage(found.total(), found.page(), found.size(), next, found.airplanes()), next);
    }

    /** An airplane: what is known of it, from which source, and what it flew in all loaded months. */
    @Operation(summary = "Get an airplane's details, their sources and its flight totals")
    @GetMapping("/{tailNum}")
    FlownAirplane airplane(@Parameter(example = "N338AA") @PathVariable String tailNum) {
        return airplanes.get(tailNum);
    }

    /** The same for a tail number that does not fit into a path. */
    @Operation(summary = "Get an airplane by any tail number, also one that does not fit into a path")
    @GetMapping("/" + AirplaneAddress.BY_TAIL_NUMBER)
    FlownAirplane airplaneByTailNumber(@Parameter(example = "N338AA") @RequestParam String tailNum) {
        return airplanes.get(tailNum);
    }

    /** An airplane's flights of a month, in order of scheduled departure; without a month those of its last. */
    @Operation(
            summary =
                    "List an airplane's flights in a month, sorted by scheduled departure; the latest month by default")
    @GetMapping("/{tailNum}/flights")
    AirplaneMonth flights(
            @Parameter(example = "N338AA") @PathVariable String tailNum,
            @Parameter(description = "year and month; the airplane's latest month by default", example = "2008-01")
                    @RequestParam(required = false)
                    @Nullable
                    YearMonth month) {
        return month(tailNum, month);
    }

    private AirplaneMonth month(String tailNum, @Nullable YearMonth month) {
        FlownAirplane airplane = airplanes.get(tailNum);
        YearMonth asked = MonthChoice.of(airplane, month).month();
        return store.find(StoreCatalog.AIRPLANE_MONTHS, AirplaneMonth.id(airplane.tailNum(), asked))
                .orElseThrow(
                        () -> ProblemException.ofNotFound("airplane.month.none", airplane.tailNum(), asked.toString()));
    }

    /** The same for a tail number that does not fit into a path. */
    @Operation(
            summary =
                    "List an airplane's flights in a month by any tail number, also one that does not fit into a path")
    @GetMapping("/" + AirplaneAddress.BY_TAIL_NUMBER + "/flights")
    AirplaneMonth flightsByTailNumber(
            @Parameter(example = "N338AA") @RequestParam String tailNum,
            @Parameter(description = "year and month; the airplane's latest month by default", example = "2008-01")
                    @RequestParam(required = false)
                    @Nullable
                    YearMonth month) {
        return month(tailNum, month);
    }

    /** Who made the airplanes, before and after the spellings of a name are merged, and what was merged. */
    @Operation(summary = "Count airplanes by manufacturer, before and after merging different spellings of a name")
    @GetMapping("/manufacturers")
    ManufacturerShares manufacturers() {
        return manufacturers.get();
    }
}
