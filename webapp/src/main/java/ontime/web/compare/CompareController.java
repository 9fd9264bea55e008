package ontime.web.compare;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.crossing.Dimension;
import ontime.crossing.FlightFilter;
import ontime.crossing.loaded.LoadedFlights;
import ontime.model.airport.Airport;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.crossing.AggregatesAddress;
import ontime.web.crossing.CoveredMonths;
import ontime.web.crossing.CrossingAnswers;
import ontime.web.crossing.FilterParameters;
import ontime.web.crossing.PublishedCrossings;
import ontime.web.error.ProblemException;
import ontime.web.parameter.FormAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page "Which flight should I take?". Its address holds every choice, so that it can be shared. A text that is not a
 * place leads to the form again, with what is wrong.
 */
@Controller
final class CompareController {

    static final String ADDRESS = "/compare";

    private static final String ORIGIN = Dimension.ORIGIN.key();
    private static final String DEST = Dimension.DEST.key();
    private static final String CELLS = "carrier,origin,dest,departureHour";
    private static final int MOST_AIRPORTS = 8;
    private static final int LONGEST = 100;

    private final PublishedCrossings published;
    private final CrossingAnswers answers;
    private final AirportDirectory airports;
    private final AirlineDirectory airlines;
    private final CoveredMonths covered;

    CompareController(
            PublishedCrossings published,
            CrossingAnswers answers,
            AirportDirectory airports,
            AirlineDirectory airlines,
            CoveredMonths covered) {
        this.published = published;
        this.answers = answers;
        this.airports = airports;
        this.airlines = airlines;
        this.covered = covered;
    }

    /**
     * The fields of the form, as typed.
     *
     * @param origin code, city or name of airports
     * @param dest code, city or name of airports
     * @param weekday value of {@link Dimension#WEEKDAY}
     * @param partOfDay value of {@link Dimension#PART_OF_DAY}
     * @param from first day
     * @param to last day
     */
    record Form(String origin, String dest, String weekday, String partOfDay, String from, String to) {}

    @GetMapping(ADDRESS)
    String compare(
            @RequestParam MultiValueMap<String, String> parameters,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        LoadedFlights flights = published.get();
        Map<String, String> texts = parameters.toSingleValueMap();
        model.addAttribute("crossings", flights);
        model.addAttribute("texts", texts);
        model.addAttribute("weekdays", flights.values(Dimension.WEEKDAY));
        model.addAttribute("parts", flights.values(Dimension.PART_OF_DAY));
        if (isBlank(texts, ORIGIN) && isBlank(texts, DEST)) {
            model.addAttribute("examples", ExamplePairs.most(answers, flights));
            return "compare/compare";
        }
        try {
            FlightFilter filter = filter(parameters, flights);
            show(texts, filter, flights, model);
            model.addAttribute("covered", covered.of(filter, flights.months(), locale));
        } catch (ProblemException problem) {
            model.addAttribute("problem", problem);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        return "compare/compare";
    }

    private void show(Map<String, String> texts, FlightFilter filter, LoadedFlights flights, Model model) {
        model.addAttribute("origins", named(filter.values().getOrDefault(Dimension.ORIGIN, Set.of())));
        model.addAttribute("dests", named(filter.values().getOrDefault(Dimension.DEST, Set.of())));
        model.addAttribute("comparison", Comparison.of(answers, flights, filter, airlines.namesByCode()));
        model.addAttribute(
                "query",
                Map.of(
                        "back",
                                FormAddress.of(ADDRESS, Form.class, texts)
                                        .with(ORIGIN, texts.getOrDefault(DEST, ""))
                                        .with(DEST, texts.getOrDefault(ORIGIN, ""))
                                        .toString(),
                        "json", AggregatesAddress.json(filter, CELLS),
                        "csv", AggregatesAddress.csv(filter, CELLS)));
    }

    private FlightFilter filter(MultiValueMap<String, String> parameters, LoadedFlights flights) {
        Set<String> origins = codes(ORIGIN, parameters.getFirst(ORIGIN));
        Set<String> dests = codes(DEST, parameters.getFirst(DEST));
        MultiValueMap<String, String> others = new LinkedMultiValueMap<>(parameters);
        others.remove(ORIGIN);
        others.remove(DEST);
        return FilterParameters.parse(others, flights)
                .with(Dimension.ORIGIN, origins)
                .with(Dimension.DEST, dests);
    }

    /** The airports that a text may mean: all of a city's. */
    private Set<String> codes(String field, @Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            throw ProblemException.ofMissing(field);
        }
        if (text.length() > LONGEST) {
            throw ProblemException.ofBadRequest("parameter.tooLong", field, "", LONGEST);
        }
        List<Airport> matching = airports.match(text);
        if (matching.isEmpty()) {
            throw ProblemException.ofBadRequest("compare.place", field, text);
        }
        if (matching.size() > MOST_AIRPORTS) {
            throw ProblemException.ofBadRequest(
                    "parameter.several",
                    field,
                    text,
                    matching.stream().map(Airport::code).limit(MOST_AIRPORTS).collect(Collectors.joining(", "))
                            + ", …");
        }
        return matching.stream().map(Airport::code).collect(Collectors.toSet());
    }

    private List<Airport> named(Set<String> codes) {
        return airports.list().stream()
                .filter(airport -> codes.contains(airport.code()))
                .toList();
    }

    private static boolean isBlank(Map<String, String> texts, String field) {
        return texts.getOrDefault(field, "").isBlank();
    }
}
