package ontime.web.flight;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ontime.model.airline.Airline;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.stores.flight.search.SearchPage;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.airport.City;
import ontime.web.error.FieldProblems;
import ontime.web.error.NextStep;
import ontime.web.error.ProblemException;
import ontime.web.paging.Paging;
import ontime.web.parameter.FormAddress;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The flight search. The address holds the whole search, so a shared address shows the same page. A search that is not valid
 * shows the form again, with what was typed.
 */
@Controller
final class FlightSearchController {

    private static final String VIEW = "flight/search";
    private static final List<String> PLACES = List.of("origin", "dest");

    /** The fields that the form shows. A problem with another parameter is a wrong address. */
    private static final Set<String> FIELDS =
            Set.of("origin", "dest", "carrier", "from", "to", "date", "tailNum", "flightNum");

    private static final int CODE_LENGTH = 3;

    private final FlightSearch search;
    private final AirportDirectory airports;
    private final AirlineDirectory airlines;
    private final FlightRows rows;
    private final TailNumbers tailNumbers;
    private final SearchNeighbours neighbours;
    private final SearchExamples examples;

    FlightSearchController(
            FlightSearch search,
            AirportDirectory airports,
            AirlineDirectory airlines,
            FlightRows rows,
            TailNumbers tailNumbers,
            SearchNeighbours neighbours,
            SearchExamples examples) {
        this.search = search;
        this.airports = airports;
        this.airlines = airlines;
        this.rows = rows;
        this.tailNumbers = tailNumbers;
        this.neighbours = neighbours;
        this.examples = examples;
    }

    @GetMapping(FlightSearchForm.ADDRESS)
    String search(
            @Valid @ModelAttribute("form") FlightSearchForm form,
            BindingResult binding,
            @RequestParam Map<String, String> texts,
            Model model,
            HttpServletResponse response) {
        Map<String, ProblemException> problems = FieldProblems.of(binding, FlightSearchForm.class);
        Map<String, String> codes = codesOfNames(binding, texts, problems);
        if (!codes.isEmpty()) {
            Map<String, String> replaced = new HashMap<>(texts);
            replaced.putAll(codes);
            return "redirect:"
                    + FormAddress.of(FlightSearchForm.ADDRESS, FlightSearchForm.class, replaced)
                            .without("page");
        }
        if (problems.isEmpty()) {
            problems.putAll(form.problems(airports));
            if (form.isLongPage()) {
                problems.put("size", form.sizeProblem());
            }
        }
        model.addAttribute("problems", problems);
        if (!problems.isEmpty()) {
            return showAgain(problems, texts, model, response);
        }
        if (form.isEmpty()) {
            model.addAttribute("values", Map.of());
            model.addAttribute("filters", List.of());
            model.addAttribute("examples", examples.list());
            return VIEW;
        }
        return show(form, model);
    }

    private String show(FlightSearchForm form, Model model) {
        FlightQuery query = tailNumbers.asReported(form.query(airports));
        PageRequest request = form.pageRequest();
        SearchPage found = search.find(query, request);
        Paging.requirePage(found.total(), request);
        List<SearchFilter> filters = SearchFilter.list(form, query, airlines.namesByCode());
        model.addAttribute("values", form.values());
        model.addAttribute("filters", filters);
        model.addAttribute("rows", rows.of(found.flights()));
        model.addAttribute("paging", Paging.of(found.total(), request, form::address));
        model.addAttribute("json", form.apiAddress());
        if (found.total() <= PageRequest.MOST_ROWS) {
            model.addAttribute("csv", form.csvAddress());
        }
        if (found.total() == 0) {
            model.addAttribute("relaxed", neighbours.relaxed(filters));
            model.addAttribute("nearMisses", neighbours.nearMisses(form));
        } else {
            model.addAttribute("byAirport", neighbours.byAirport(form, query));
        }
        return VIEW;
    }

    /** Shows the form with its problems and what was typed, and names that are like it. */
    private String showAgain(
            Map<String, ProblemException> problems,
            Map<String, String> texts,
            Model model,
            HttpServletResponse response) {
        problems.forEach((field, problem) -> {
            if (!FIELDS.contains(field)) {
                throw problem;
            }
        });
        response.setStatus(
                problems.values().stream().allMatch(problem -> problem.status() == HttpStatus.NOT_FOUND)
                        ? HttpStatus.NOT_FOUND.value()
                        : HttpStatus.BAD_REQUEST.value());
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("form", FlightSearchForm.EMPTY);
        model.addAttribute("values", texts);
        model.addAttribute("filters", List.of());
        model.addAttribute("examples", List.of());
        model.addAttribute("similar", similar(problems, texts));
        return VIEW;
    }

    /** The same search with a place whose name is like the one that was typed. */
    private List<NextStep> similar(Map<String, ProblemException> problems, Map<String, String> texts) {
        FormAddress address = FormAddress.of(FlightSearchForm.ADDRESS, FlightSearchForm.class, texts);
        return PLACES.stream()
                .filter(problems::containsKey)
                .flatMap(field -> cities(texts.getOrDefault(field, "")).stream()
                        .map(City::name)
                        .map(name -> NextStep.of(address.with(field, name).toString(), "find.similar", name)))
                .toList();
    }

    private List<City> cities(String text) {
        List<City> named = airports.cities(text);
        return named.isEmpty() ? airports.similarCities(text) : named;
    }

    /** What a field should contain, of the places and the airline that were typed with a name. */
    private Map<String, String> codesOfNames(
            BindingResult binding, Map<String, String> texts, Map<String, ProblemException> problems) {
        Map<String, String> codes = new HashMap<>();
        for (String field : PLACES) {
            String typed = texts.getOrDefault(field, "").strip();
            if (FieldProblems.value(binding, field) instanceof String place
                    && typed.length() > CODE_LENGTH
                    && !place.equals(typed)) {
                codes.put(field, place);
            }
        }
        String typed = texts.getOrDefault("carrier", "").strip();
        List<String> carriers = typed.length() < CODE_LENGTH
                ? List.of()
                : airlines.match(typed).stream().map(Airline::code).toList();
        if (carriers.size() > 1) {
            problems.put(
                    "carrier",
                    ProblemException.ofBadRequest("parameter.several", "carrier", typed, String.join(", ", carriers)));
        }
        carriers.stream()
                .filter(code -> carriers.size() == 1 && !code.equals(typed))
                .forEach(code -> codes.put("carrier", code));
        return codes;
    }
}
