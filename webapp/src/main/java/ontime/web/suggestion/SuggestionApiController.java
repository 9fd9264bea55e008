package ontime.web.suggestion;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.airline.Airline;
import ontime.model.airport.Airport;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.airport.City;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Completes what is typed: the best eight matches, none for an empty text. */
@RestController
@RequestMapping(path = "/api/v1/suggestions", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Suggestions")
final class SuggestionApiController {

    private static final int MOST = 8;
    private static final int MOST_OF_AIRLINES = 3;

    private final AirportDirectory airports;
    private final AirlineDirectory airlines;

    SuggestionApiController(AirportDirectory airports, AirlineDirectory airlines) {
        this.airports = airports;
        this.airlines = airlines;
    }

    /** What the search box of every page may mean: cities with several airports, airports and airlines. */
    @Operation(summary = "Suggest cities, airports and airlines by code or name")
    @GetMapping
    List<Suggestion> all(
            @Parameter(description = "text typed so far", example = "chic")
                    @RequestParam(required = false)
                    @Text(Kind.WORDS)
                    @Nullable
                    String q) {
        List<Suggestion> ofAirlines =
                airlines(q).stream().limit(MOST_OF_AIRLINES).toList();
        return Stream.of(
                        cities(q),
                        airports(q).stream().limit(MOST - ofAirlines.size()).toList(),
                        ofAirlines)
                .flatMap(List::stream)
                .limit(MOST)
                .toList();
    }

    private List<Suggestion> cities(@Nullable String q) {
        return Optional.ofNullable(q).stream()
                .flatMap(text -> airports.areas(text).stream())
                .map(city -> new Suggestion("", city.name(), String.join(", ", codes(city))))
                .toList();
    }

    private static List<String> codes(City city) {
        return city.airports().stream().map(Airport::code).toList();
    }

    /** Airports of the loaded flights, by code, city or name. */
    @Operation(summary = "Suggest airports by code, city or name")
    @GetMapping("/airports")
    List<Suggestion> airports(
            @Parameter(description = "text typed so far", example = "atl")
                    @RequestParam(required = false)
                    @Text(Kind.WORDS)
                    @Nullable
                    String q) {
        return Optional.ofNullable(q)
                .map(text -> SuggestionOrder.best(airports.list(), text, Airport::code, AirportDirectory::words))
                .orElse(List.of())
                .stream()
                .map(airport -> new Suggestion(airport.code(), label(airport.code(), airport.place()), airport.name()))
                .toList();
    }

    /** Airlines of the loaded flights, by code or name. */
    @Operation(summary = "Suggest airlines by code or name")
    @GetMapping("/airlines")
    List<Suggestion> airlines(
            @Parameter(description = "text typed so far", example = "delta")
                    @RequestParam(required = false)
                    @Text(Kind.WORDS)
                    @Nullable
                    String q) {
        return Optional.ofNullable(q)
                .map(text -> SuggestionOrder.best(airlines.list(), text, Airline::code, AirlineDirectory::allNames))
                .orElse(List.of())
                .stream()
                .map(airline -> new Suggestion(airline.code(), label(airline.code(), airline.name()), ""))
                .toList();
    }

    /** The code alone where nothing else is known. */
    private static String label(String code, String name) {
        return name.equals(code) ? code : code + " · " + name;
    }
}
