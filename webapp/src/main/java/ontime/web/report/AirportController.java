package ontime.web.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.airport.Airport;
import ontime.model.delay.DelayPart;
import ontime.model.delay.DelayReport;
import ontime.model.flight.Route;
import ontime.stores.flight.search.PageRequest;
import ontime.web.airport.AirportDirectory;
import ontime.web.delay.PartNames;
import ontime.web.delay.PartSort;
import ontime.web.delay.ReportDescriptions;
import ontime.web.delay.ReportDirectory;
import ontime.web.delay.ReportView;
import ontime.web.delay.ReportViews;
import ontime.web.error.NextStep;
import ontime.web.error.ProblemException;
import ontime.web.flight.FlightCounts;
import ontime.web.flight.FlightQuestion;
import ontime.web.map.RouteMaps;
import ontime.web.paging.Paging;
import ontime.web.parameter.FormAddress;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The list of airports, and the page of an airport. */
@Controller
final class AirportController {

    private static final String LIST = "/airports";
    private static final int PAGE_SIZE = 50;
    private static final int MOST_ORIGINS = 10;
    private static final int MOST_SIMILAR = 5;
    private static final int SHORTEST_NAME = 3;

    private final ReportLookup reports;
    private final AirportDirectory airports;
    private final ReportDirectory directory;
    private final ReportViews views;
    private final ReportDescriptions descriptions;
    private final PartNames names;
    private final RouteMaps maps;
    private final MessageSource messages;
    private final Clock clock;
    private final FlightCounts counts;

    AirportController(
            ReportLookup reports,
            AirportDirectory airports,
            ReportDirectory directory,
            ReportViews views,
            ReportDescriptions descriptions,
            PartNames names,
            RouteMaps maps,
            MessageSource messages,
            Clock clock,
            FlightCounts counts) {
        this.reports = reports;
        this.airports = airports;
        this.directory = directory;
        this.views = views;
        this.descriptions = descriptions;
        this.names = names;
        this.maps = maps;
        this.messages = messages;
        this.clock = clock;
        this.counts = counts;
    }

    /**
     * The list of airports, as its address holds it.
     *
     * @param q part of a code, city or name
     * @param sort column
     * @param reversed whether the order of the column is turned around
     * @param page number, from 1
     */
    record ListForm(
            @Text(Kind.WORDS) @Nullable String q,
            PartSort.@Nullable Column sort,
            @Nullable Boolean reversed,
            @Range(min = 1, max = Integer.MAX_VALUE) @Nullable Integer page) {}

    @GetMapping(LIST)
    String airports(@Valid @ModelAttribute("form") ListForm form, Locale locale, Model model) {
        String q = form.q();
        List<DelayPart> all =
                directory.findAll().map(report -> report.airports().most()).orElse(List.of());
        List<DelayPart> shown = Optional.ofNullable(q)
                .map(text -> airports.match(text).stream().map(Airport::code).collect(Collectors.toSet()))
                .map(codes -> only(all, codes))
                .orElse(all);
        model.addAttribute("q", q);
        model.addAttribute("all", all.size());
        PartSort sort = new PartSort(form.sort(), Boolean.TRUE.equals(form.reversed()));
        PageRequest request = Paging.request(form.page(), PAGE_SIZE);
        Paging.requirePage(shown.size(), request);
        FormAddress address = FormAddress.of(LIST, form);
        model.addAttribute("count", shown.size());
        model.addAttribute("headers", sort.headers(address));
        model.addAttribute(
                "rows",
                sort.apply(names.airports(shown)).stream()
                        .skip(request.offset())
                        .limit(request.size())
                        .toList());
        model.addAttribute("paging", Paging.of(shown.size(), request, number -> address.with("page", number)
                .toString()));
        model.addAttribute("map", maps.ofAirports(shown, word("map.airports", locale, shown.size()), locale));
        return "airport/airports";
    }

    @GetMapping("/airports/{code}")
    String airport(
            @PathVariable("code") @Text(Kind.WORDS) String typed,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        String code = typed.toUpperCase(Locale.ROOT);
        if (!code.matches(Route.AIRPORT_CODE)) {
            return "redirect:" + addressOfName(typed);
        }
        Airport airport = airports.find(code)
                .orElseThrow(() -> AirportDirectory.unknown(code).withNextSteps(similar(code)));
        if (!request.getRequestURI().endsWith(code)) {
            return "redirect:/airports/" + code;
        }
        model.addAttribute("airport", airport);
        if (airport.timeZone() != null) {
            model.addAttribute("zone", AirportZone.of(airport.timeZone(), clock.instant(), locale));
        }
        reports.findDepartures(airport).ifPresent(report -> addDepartures(airport, report, locale, model));
        reports.findArrivals(airport).ifPresent(report -> addArrivals(airport, report, locale, model));
        return "airport/airport";
    }

    /** The page of the only airport with a name, or the page of the search box; 400 if no airport has the name. */
    private String addressOfName(String typed) {
        List<Airport> named = typed.length() > SHORTEST_NAME ? airports.match(typed) : List.of();
        if (named.isEmpty()) {
            throw ProblemException.ofBadRequest("parameter.airport", "code", typed);
        }
        return named.size() == 1
                ? "/airports/" + named.get(0).code()
                : FormAddress.ofBox(typed).toString();
    }

    /** The airports whose code differs by one letter. */
    private List<NextStep> similar(String code) {
        return airports.similarCodes(code).stream()
                .map(airport -> NextStep.of(
                        "/airports/" + airport.code(),
                        "find.airport",
                        airport.code(),
                        airport.place(),
                        airport.name(),
                        counts.count(FlightQuestion.ANY.withPlaces(airport.code(), null))))
                .limit(MOST_SIMILAR)
                .toList();
    }

    private void addDepartures(Airport airport, DelayReport report, Locale locale, Model model) {
        ReportView view = views.of(report, ReportLookup.AIRPORTS_API + "/" + airport.code() + "/departures", locale);
        model.addAttribute("departures", view);
        descriptions
                .find(word("description.departures", locale, airport.code(), airport.name()), view.figures(), locale)
                .ifPresent(said -> model.addAttribute("description", said));
        model.addAttribute("carrierRows", names.airlines(report.carriers().most()));
        model.addAttribute("destinations", report.routes().all());
        model.addAttribute("destinationRows", names.otherEnds(report.routes().most(), airport.code()));
        String text =
                word("map.airport", locale, airport.code(), report.routes().all());
        model.addAttribute("map", maps.ofRoutes(report.routes().most(), text, locale));
    }

    private void addArrivals(Airport airport, DelayReport report, Locale locale, Model model) {
        model.addAttribute(
                "arrivals", views.of(report, ReportLookup.AIRPORTS_API + "/" + airport.code() + "/arrivals", locale));
        model.addAttribute("origins", report.routes().all());
        model.addAttribute(
                "originRows",
                names.otherEnds(
                        report.routes().most().stream().limit(MOST_ORIGINS).toList(), airport.code()));
    }

    private static List<DelayPart> only(List<DelayPart> parts, Set<String> ids) {
        return parts.stream().filter(part -> ids.contains(part.id())).toList();
    }

    private String word(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
