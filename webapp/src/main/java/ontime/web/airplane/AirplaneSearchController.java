package ontime.web.airplane;

import jakarta.validation.Valid;
import ontime.stores.airplane.AirplanePage;
import ontime.stores.airplane.AirplaneQuery;
import ontime.stores.airplane.AirplaneSearch;
import ontime.stores.flight.search.PageRequest;
import ontime.web.airline.AirlineDirectory;
import ontime.web.paging.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The airplane search. The address holds the whole search, so a shared address shows the same page. */
@Controller
final class AirplaneSearchController {

    private final AirplaneSearch search;
    private final AirlineDirectory airlines;
    private final ManufacturerDirectory manufacturers;

    AirplaneSearchController(AirplaneSearch search, AirlineDirectory airlines, ManufacturerDirectory manufacturers) {
        this.search = search;
        this.airlines = airlines;
        this.manufacturers = manufacturers;
    }

    @GetMapping(AirplaneSearchForm.ADDRESS)
    String search(@Valid @ModelAttribute("form") AirplaneSearchForm form, Model model) {
        AirplaneQuery query = form.query();
        PageRequest request = form.pageRequest();
        AirplanePage found = search.find(query, form.order(), request);
        Paging.requirePage(found.total(), request);
        model.addAttribute("query", query);
        model.addAttribute("filters", AirplaneFilter.list(form, query, airlines.namesByCode()));
        boolean hasFacts = !manufacturers.get().isNothingKnown();
        model.addAttribute("hasFacts", hasFacts);
        model.addAttribute("columns", AirplaneColumn.list(form, hasFacts));
        model.addAttribute("airplanes", found.airplanes());
        model.addAttribute("paging", Paging.of(found.total(), request, form::address));
        model.addAttribute("airlines", airlines.list());
        model.addAttribute("airlineNames", airlines.namesByCode());
        model.addAttribute("json", form.apiAddress());
        return "airplane/search";
    }
}
