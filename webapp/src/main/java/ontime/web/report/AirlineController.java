package ontime.web.report;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ontime.model.airline.Airline;
import ontime.model.delay.DelayPart;
import ontime.model.delay.DelayReport;
import ontime.model.prediction.PredictionRequest;
import ontime.web.airline.AirlineDirectory;
import ontime.web.delay.PartNames;
import ontime.web.delay.PartSort;
import ontime.web.delay.ReportDescriptions;
import ontime.web.delay.ReportDirectory;
import ontime.web.delay.ReportView;
import ontime.web.delay.ReportViews;
import ontime.web.error.ProblemException;
import ontime.web.map.RouteMaps;
import ontime.web.parameter.FormAddress;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The list of airlines, and the page of an airline. */
@Controller
final class AirlineController {

    private static final String LIST = "/airlines";
    private static final int MOST_ROUTES = 25;

    /** By their names in English. */
    private static final Map<String, Locale> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale("", code))
            .collect(Collectors.toMap(
                    country -> country.getDisplayCountry(Locale.ENGLISH),
                    Function.identity(),
                    (first, other) -> first));

    private final AirlineDirectory airlines;
    private final ReportLookup reports;
    private final ReportDirectory directory;
    private final ReportViews views;
    private final ReportDescriptions descriptions;
    private final PartNames names;
    private final RouteMaps maps;
    private final MessageSource messages;

    AirlineController(
            AirlineDirectory airlines,
            ReportLookup reports,
            ReportDirectory directory,
            ReportViews views,
            ReportDescriptions descriptions,
            PartNames names,
            RouteMaps maps,
            MessageSource messages) {
        this.airlines = airlines;
        this.reports = reports;
        this.directory = directory;
        this.views = views;
        this.descriptions = descriptions;
        this.names = names;
        this.maps = maps;
        this.messages = messages;
    }

    @GetMapping(LIST)
    String airlines(
            @RequestParam(required = false) PartSort.@Nullable Column sort,
            @RequestParam(defaultValue = "false") boolean reversed,
            Model model) {
        List<DelayPart> carriers =
                directory.findAll().map(all -> all.carriers().most()).orElse(List.of());
        PartSort order = new PartSort(sort, reversed);
        model.addAttribute("headers", order.headers(new FormAddress(LIST, Map.of())));
        model.addAttribute("rows", order.apply(names.airlines(carriers)));
        return "airline/airlines";
    }

    /** The page of the only airline with a name, or the page of the search box; 400 if no airline has the name. */
    private String addressOfName(String typed) {
        List<Airline> named = airlines.match(typed);
        if (named.isEmpty()) {
            throw ProblemException.ofBadRequest("parameter.carrier", "code", typed);
        }
        return named.size() == 1
                ? AirlineDirectory.address(named.get(0).code())
                : FormAddress.ofBox(typed).toString();
    }

    @GetMapping("/airlines/{code}")
    String airline(
            @PathVariable("code") @Text(Kind.WORDS) String typed,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        String code = typed.toUpperCase(Locale.ROOT);
        if (!code.matches(PredictionRequest.CARRIER_CODE)) {
            return "redirect:" + addressOfName(typed);
        }
        Airline airline = reports.airline(code);
        if (!UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8).endsWith(code)) {
            return "redirect:" + AirlineDirectory.address(code);
        }
        DelayReport report = reports.report(airline);
        model.addAttribute("airline", airline);
        model.addAttribute("country", country(airline.country(), locale));
        ReportView view = views.of(report, "/api/v1" + AirlineDirectory.address(code), locale);
        model.addAttribute("report", view);
        descriptions
                .find(airline.name(), view.figures(), locale)
                .ifPresent(text -> model.addAttribute("description", text));
        model.addAttribute("routes", report.routes().all());
        model.addAttribute(
                "routeRows",
                names.routes(report.routes().most().stream().limit(MOST_ROUTES).toList()));
        model.addAttribute("airports", report.airports().all());
        model.addAttribute(
                "airportRows",
                names.airports(
                        report.airports().most().stream().limit(MOST_ROUTES).toList()));
        Object[] mapped = {
            airline.name(),
            report.airports().all(),
            report.routes().most().size(),
            report.routes().all()
        };
        model.addAttribute(
                "map",
                maps.ofRoutes(report.routes().most(), messages.getMessage("map.airline", mapped, locale), locale));
        return "airline/airline";
    }

    /** A country, which the reference data names in English, in a visitor's language. */
    private static @Nullable String country(@Nullable String english, Locale locale) {
        Locale country = english == null ? null : COUNTRIES.get(english);
        return country == null ? english : country.getDisplayCountry(locale);
    }
}
