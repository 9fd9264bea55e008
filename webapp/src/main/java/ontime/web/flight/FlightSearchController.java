package ontime.web.flight;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import ontime.web.error.ProblemException;
import ontime.web.paging.Paging;
import ontime.web.parameter.Parameters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The search page. The address holds the whole search: a shared address is the same page. */
@Controller
final class FlightSearchController {

    private final FlightSearch search;
    private final AirportDirectory airports;
    private final AirlineDirectory airlines;
    private final FlightRows rows;

    FlightSearchController(FlightSearch search, AirportDirectory airports, AirlineDirectory airlines, FlightRows rows) {
        this.search = search;
        this.airports = airports;
        this.airlines = airlines;
        this.rows = rows;
    }

    @GetMapping(FlightSearchForm.ADDRESS)
    String search(@ModelAttribute("form") FlightSearchForm form, Model model) {
        Map<String, String> codes = codesOfNames(form);
        if (!codes.isEmpty()) {
            return "redirect:" + form.addressWithout(codes);
        }
        FlightQuery query = form.query();
        Stream.of(query.origin(), query.dest()).flatMap(Optional::stream).forEach(airports::get);
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

    /** The codes of airports and airlines that were typed by name; 400 where a name means several. */
    private Map<String, String> codesOfNames(FlightSearchForm form) {
        Map<String, String> codes = new HashMap<>();
        findCode("origin", form.origin(), 3, text -> codes(airports.match(text), Airport::code))
                .ifPresent(code -> codes.put("origin", code));
        findCode("dest", form.dest(), 3, text -> codes(airports.match(text), Airport::code))
                .ifPresent(code -> codes.put("dest", code));
        findCode("carrier", form.carrier(), 2, text -> codes(airlines.match(text), Airline::code))
                .ifPresent(code -> codes.put("carrier", code));
        return codes;
    }

    private static <T> List<String> codes(List<T> matching, Function<T, String> code) {
        return matching.stream().map(code).toList();
    }

    /** The code of what is longer than a code. */
    private static Optional<String> findCode(
            String name, @Nullable String value, int codeLength, Function<String, List<String>> match) {
        Optional<String> typed = Parameters.findText(name, value).filter(text -> text.length() > codeLength);
        List<String> matching = typed.map(match).orElse(List.of());
        if (matching.size() > 1) {
            throw ProblemException.ofBadRequest(
                    "parameter.several", name, typed.orElseThrow(), String.join(", ", matching));
        }
        return matching.stream().findFirst();
    }
}
