package ontime.web.flight;

import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import ontime.model.airline.Airline;
import ontime.model.airport.Airport;
import ontime.stores.flight.search.FlightQuery;
import ontime.stores.flight.search.FlightSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.stores.flight.search.SearchPage;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import ontime.web.error.FieldProblems;
import ontime.web.error.ProblemException;
import ontime.web.paging.Paging;
import ontime.web.parameter.FormAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The flight search. The address holds the whole search, so a shared address shows the same page. */
@Controller
final class FlightSearchController {

    private final FlightSearch search;
    private final AirportDirectory airports;
    private final AirlineDirectory airlines;
    private final FlightRows rows;
    private final TailNumbers tailNumbers;

    FlightSearchController(
            FlightSearch search,
            AirportDirectory airports,
            AirlineDirectory airlines,
            FlightRows rows,
            TailNumbers tailNumbers) {
        this.search = search;
        this.airports = airports;
        this.airlines = airlines;
        this.rows = rows;
        this.tailNumbers = tailNumbers;
    }

    @GetMapping(FlightSearchForm.ADDRESS)
    String search(
            @Valid @ModelAttribute("form") FlightSearchForm form,
            BindingResult binding,
            @RequestParam Map<String, String> texts,
            Model model) {
        Map<String, String> codes = codesOfNames(texts);
        if (!codes.isEmpty()) {
            Map<String, String> replaced = new HashMap<>(texts);
            replaced.putAll(codes);
            return "redirect:"
                    + FormAddress.of(FlightSearchForm.ADDRESS, FlightSearchForm.class, replaced)
                            .without("page");
        }
        for (ProblemException first :
                FieldProblems.of(binding, FlightSearchForm.class).values()) {
            throw first;
        }
        FlightQuery query = tailNumbers.asReported(form.query(airports));
        Stream.of(query.origins(), query.dests()).flatMap(Set::stream).forEach(airports::get);
        PageRequest request = form.pageRequest();
        SearchPage found = search.find(query, request);
        Paging.requirePage(found.total(), request);
        model.addAttribute("query", query);
        model.addAttribute("filters", SearchFilter.list(form, query, airlines.namesByCode()));
        model.addAttribute("rows", rows.of(found.flights()));
        model.addAttribute("paging", Paging.of(found.total(), request, form::address));
        model.addAttribute("json", form.apiAddress());
        return "flight/search";
    }

    /** The codes of the airports and airlines whose names were typed; 400 if a name matches several. */
    private Map<String, String> codesOfNames(Map<String, String> texts) {
        Map<String, String> codes = new HashMap<>();
        findCode("origin", texts.get("origin"), 3, text -> codes(airports.match(text), Airport::code))
                .ifPresent(code -> codes.put("origin", code));
        findCode("dest", texts.get("dest"), 3, text -> codes(airports.match(text), Airport::code))
                .ifPresent(code -> codes.put("dest", code));
        findCode("carrier", texts.get("carrier"), 2, text -> codes(airlines.match(text), Airline::code))
                .ifPresent(code -> codes.put("carrier", code));
        return codes;
    }

    private static <T> List<String> codes(List<T> matching, Function<T, String> code) {
        return matching.stream().map(code).toList();
    }

    /** The code of a text that is longer than a code. */
    private static Optional<String> findCode(
            String name, @Nullable String value, int codeLength, Function<String, List<String>> match) {
        String text = value == null ? "" : value.strip();
        List<String> matching = text.length() > codeLength ? match.apply(text) : List.of();
        if (matching.size() > 1) {
            throw ProblemException.ofBadRequest("parameter.several", name, text, String.join(", ", matching));
        }
        return matching.stream().filter(code -> !code.equals(text)).findFirst();
    }
}
