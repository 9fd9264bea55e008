package ontime.web.nearby;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.airport.Airport;
import ontime.web.error.ProblemException;
import ontime.web.map.RouteMaps;
import ontime.web.parameter.FormAddress;
import ontime.web.publication.LoadedData;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the flights near a place. The address holds the whole question. */
@Controller
final class NearbyController {

    private static final String ADDRESS = "/nearby";
    private static final String RADIUS = "radiusKm";

    private final NearbyQuestions questions;
    private final NearbyDelays delays;
    private final NearbyCharts charts;
    private final RouteMaps maps;
    private final MessageSource messages;

    NearbyController(
            NearbyQuestions questions,
            NearbyDelays delays,
            NearbyCharts charts,
            RouteMaps maps,
            MessageSource messages) {
        this.questions = questions;
        this.delays = delays;
        this.charts = charts;
        this.maps = maps;
        this.messages = messages;
    }

    /** The form, and the answer if it is filled in. */
    @GetMapping(ADDRESS)
    String nearby(
            @Valid @ModelAttribute("form") NearbyForm form,
            BindingResult binding,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestAttribute LoadedData loaded,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        Map<String, String> texts = new HashMap<>();
        parameters.forEach((name, values) -> texts.put(name, String.join(",", values)));
        FormAddress address = FormAddress.of(ADDRESS, NearbyForm.class, texts);
        Map<String, ProblemException> problems = address.query().isEmpty() ? Map.of() : questions.problems(binding);
        model.addAttribute("texts", texts);
        model.addAttribute("problems", problems);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        } else if (!address.query().isEmpty() && loaded.isAny()) {
            addAnswer(questions.of(form, loaded), address, locale, model);
            model.addAttribute("newest", newest(address, loaded).orElse(null));
        }
        return "nearby/nearby";
    }

    /** The same question about the newest loaded day. */
    private static Optional<String> newest(FormAddress address, LoadedData loaded) {
        return loaded.findLastDay().map(day -> address.without("dates")
                .with("from", day)
                .with("to", day)
                .toString());
    }

    private void addAnswer(NearbyQuestion question, FormAddress address, Locale locale, Model model) {
        NearbyAnswer answer = delays.answer(question);
        String center = center(question);
        String query = new FormAddress("", address.query()).toString();
        Map<String, Long> flights = answer.points().stream()
                .collect(Collectors.toMap(
                        NearbyPoint::code, point -> flights(point.departures()) + flights(point.arrivals())));
        Distance radius = new Distance(question.radiusKm(), messages.getMessage("nearby.unit", null, locale));
        Object[] mapped = {answer.points().size(), radius.value(), center};
        String text = messages.getMessage("nearby.map", mapped, locale);
        Map<Distance, String> radii = new LinkedHashMap<>();
        Stream.concat(radius.radiiKm().stream(), Stream.of(question.radiusKm()))
                .distinct()
                .sorted()
                .forEach(km ->
                        radii.put(radius.withKm(km), address.with(RADIUS, km).toString()));
        model.addAttribute("answer", answer);
        model.addAttribute("notLoaded", notLoaded(answer, answer.dates(), locale));
        model.addAttribute(
                "loadedDates",
                answer.dates().stream()
                        .filter(date -> !answer.datesNotLoaded().contains(date))
                        .count());
        model.addAttribute("notLoadedBefore", notLoaded(answer, answer.comparedDates(), locale));
        model.addAttribute("comparedWith", question.compareTo());
        model.addAttribute("center", center);
        model.addAttribute("radius", radius);
        model.addAttribute("radii", radii);
        model.addAttribute(
                "map",
                maps.ofReach(question.latitude(), question.longitude(), question.radiusKm(), flights, text, locale));
        model.addAttribute("charts", charts.list(answer, query, locale));
        model.addAttribute("json", NearbyApiController.ADDRESS + query);
    }

    /** Those of some dates that are not loaded: {@code Apr 1, 2008 – Apr 3, 2008, Apr 10, 2008}; null if there are none. */
    private @Nullable String notLoaded(NearbyAnswer answer, List<LocalDate> dates, Locale locale) {
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(messages.getMessage("format.day.figure", null, locale), locale);
        List<LocalDate> missing = dates.stream()
                .filter(answer.datesNotLoaded()::contains)
                .sorted()
                .toList();
        StringJoiner words = new StringJoiner(", ");
        int first = 0;
        for (int next = 1; next <= missing.size(); next++) {
            LocalDate last = missing.get(next - 1);
            if (next == missing.size() || !missing.get(next).equals(last.plusDays(1))) {
                String from = format.format(missing.get(first));
                words.add(first == next - 1 ? from : from + " – " + format.format(last));
                first = next;
            }
        }
        return missing.isEmpty() ? null : words.toString();
    }

    private static String center(NearbyQuestion question) {
        Airport airport = question.airport();
        return airport == null
                ? question.latitude() + ", " + question.longitude()
                : airport.place() + " (" + airport.code() + ")";
    }

    private static long flights(@Nullable NearbyFigures figures) {
        return figures == null ? 0 : figures.flights();
    }
}
