package ontime.web.flight;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.stores.flight.FlightQuery;
import ontime.stores.flight.FlightSearch;
import ontime.stores.flight.PageRequest;
import ontime.stores.flight.SearchPage;
import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
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
        model.addAttribute("airports", airports.list());
        model.addAttribute("airlines", airlines.list());
        model.addAttribute("json", form.apiAddress());
        return "flight/search";
    }

    /** The codes of airports that were typed by name, where a name means one airport only. */
    private Map<String, String> codesOfNames(FlightSearchForm form) {
        Map<String, String> codes = new HashMap<>();
        findCodeOfName("origin", form.origin()).ifPresent(code -> codes.put("origin", code));
        findCodeOfName("dest", form.dest()).ifPresent(code -> codes.put("dest", code));
        return codes;
    }

    private Optional<String> findCodeOfName(String name, @Nullable String value) {
        return Parameters.findText(name, value)
                .filter(text -> text.length() > 3)
                .map(airports::match)
                .filter(matching -> matching.size() == 1)
                .map(matching -> matching.get(0))
                .map(Airport::code);
    }
}
