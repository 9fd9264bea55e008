package ontime.web.prediction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ontime.model.flight.BtsTime;
import ontime.model.flight.Route;
import ontime.stores.flight.search.DaySchedule;
import ontime.stores.flight.search.ScheduleQuestion;
import ontime.stores.flight.search.ScheduledFlight;
import ontime.stores.flight.search.Schedules;
import ontime.web.airline.AirlineDirectory;
import ontime.web.error.FieldProblems;
import ontime.web.error.ProblemException;
import ontime.web.flight.CityPairs;
import ontime.web.flight.FlightCounts;
import ontime.web.flight.FlightFields;
import ontime.web.limit.ClientLimit;
import ontime.web.model.ModelDirectory;
import ontime.web.parameter.FormAddress;
import ontime.web.prediction.live.PredictionAddresses;
import ontime.web.prediction.live.PredictionRequestService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form that asks for a prediction, and what helps to fill it in. */
@Controller
final class PredictController {

    private static final String VIEW = "prediction/predict";
    private static final String FORM = "form";
    private static final Set<String> PLACES = Set.of("origin", "dest");

    private final PredictionRequestService service;
    private final BatchRequestService batches;
    private final Schedules schedules;
    private final AirlineDirectory airlines;
    private final CityPairs cityPairs;
    private final ModelDirectory models;
    private final ClientLimit limit;
    private final Clock clock;

    PredictController(
            PredictionRequestService service,
            BatchRequestService batches,
            Schedules schedules,
            AirlineDirectory airlines,
            CityPairs cityPairs,
            ModelDirectory models,
            ClientLimit limit,
            Clock clock) {
        this.service = service;
        this.batches = batches;
        this.schedules = schedules;
        this.airlines = airlines;
        this.cityPairs = cityPairs;
        this.models = models;
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * The form, filled in from the address: the page of a flight links to it. If the address has a route and a day, but no
     * times, they are looked up in the schedule. One matching flight is filled in; several are listed as choices.
     */
    @GetMapping(PredictionAddresses.PREDICT)
    String form(
            @Valid @ModelAttribute(FORM) PredictionForm form,
            BindingResult binding,
            @RequestParam Map<String, String> texts,
            Model model,
            HttpServletResponse response) {
        if (!PredictionForm.needsSchedule(texts)) {
            return show(Map.of(), texts, model);
        }
        Map<String, ProblemException> problems = problems(binding);
        problems.keySet().removeIf(name -> PredictionForm.isBlank(texts, name));
        if (isBetweenCities(problems, texts)) {
            return ofCities(binding, texts, model);
        }
        if (!problems.isEmpty()) {
            return showInvalid(problems, texts, model, response);
        }
        ScheduleQuestion question = form.scheduleQuestion();
        DaySchedule schedule = schedules.find(question);
        model.addAttribute("schedule", schedule);
        model.addAttribute("schedules", List.of(schedule));
        model.addAttribute("airlineNames", airlines.namesByCode());
        if (question.isOfOneNumber() && schedule.flights().size() == 1) {
            model.addAttribute("filled", true);
            fillIn(texts, schedule.flights().get(0));
        }
        return show(Map.of(), texts, model);
    }

    /**
     * Redirects to the page of the prediction, or for the daily run to the page of its day. Redirects to the times of the
     * flight if they are missing, and shows the form again if it has problems.
     */
    @PostMapping({PredictionAddresses.PREDICT, PredictionAddresses.PREDICT_BATCH})
    String ask(
            @Valid @ModelAttribute(FORM) PredictionForm form,
            BindingResult binding,
            @RequestParam Map<String, String> texts,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limit.count(request.getRemoteAddr());
        Map<String, ProblemException> problems = problems(binding);
        if (problems.isEmpty()) {
            return "redirect:" + ask(form, request.getRequestURI().equals(PredictionAddresses.PREDICT_BATCH));
        }
        if (PredictionForm.needsSchedule(texts)
                && Stream.of("carrier", "flightNum").noneMatch(name -> PredictionForm.isBlank(texts, name))
                && problems.keySet().stream().allMatch(name -> PredictionForm.isBlank(texts, name))) {
            return "redirect:" + FormAddress.of(PredictionAddresses.PREDICT, PredictionForm.class, texts) + "#flight";
        }
        Map<String, ProblemException> entered = new LinkedHashMap<>(problems);
        entered.keySet().removeIf(name -> PredictionForm.isBlank(texts, name));
        if (isBetweenCities(entered, texts) && !PredictionForm.isBlank(texts, "flightDate")) {
            return "redirect:"
                    + FormAddress.of(PredictionAddresses.PREDICT, PredictionForm.class, texts)
                            .without("crsDepTime", "crsArrTime")
                    + "#flights";
        }
        return showInvalid(problems, texts, model, response);
    }

    /** Whether nothing is wrong but that a place has several airports. */
    private boolean isBetweenCities(Map<String, ProblemException> problems, Map<String, String> texts) {
        return !problems.isEmpty() && PLACES.containsAll(problems.keySet()) && cityPairs.isAmbiguous(texts);
    }

    /** Lists the flights between two cities, by route. The only flight of a number is filled in. */
    private String ofCities(BindingResult binding, Map<String, String> texts, Model model) {
        Optional<String> carrier = Optional.ofNullable((String) FieldProblems.value(binding, "carrier"));
        OptionalInt number = FieldProblems.value(binding, "flightNum") instanceof Integer flightNum
                ? OptionalInt.of(flightNum)
                : OptionalInt.empty();
        LocalDate day = (LocalDate) Objects.requireNonNull(FieldProblems.value(binding, "flightDate"));
        List<DaySchedule> found = cityPairs.routes(texts, carrier, number).stream()
                .map(FlightCounts.RouteCount::route)
                .map(route -> schedules.find(
                        new ScheduleQuestion(route.origin(), route.dest(), day, carrier, number, Optional.empty())))
                .filter(schedule -> !schedule.isEmpty())
                .toList();
        if (found.size() == 1 && carrier.isPresent() && number.isPresent()) {
            ScheduledFlight first = found.get(0).flights().get(0);
            Route route = new Route(first.origin(), first.dest());
            return "redirect:"
                    + FormAddress.of(
                            PredictionAddresses.PREDICT, PredictionForm.class, CityPairs.withRoute(texts, route))
                    + "#flight";
        }
        model.addAttribute("schedules", found.isEmpty() ? List.of(DaySchedule.none(day)) : found);
        model.addAttribute("airlineNames", airlines.namesByCode());
        return show(Map.of(), texts, model);
    }

    private String ask(PredictionForm form, boolean daily) {
        return daily
                ? BatchController.askedAddress(batches.ask(form))
                : PredictionAddresses.PAGES
                        + "/"
                        + service.ask(form.request(UUID.randomUUID(), clock)).id();
    }

    private static Map<String, ProblemException> problems(BindingResult binding) {
        FlightFields.checkAirports(binding);
        return FieldProblems.of(binding, PredictionForm.class);
    }

    private static void fillIn(Map<String, String> texts, ScheduledFlight flight) {
        texts.put("carrier", flight.carrier());
        texts.put("flightNum", Integer.toString(flight.flightNum()));
        texts.put("origin", flight.origin());
        texts.put("dest", flight.dest());
        texts.put("crsDepTime", BtsTime.display(flight.crsDepTime()));
        texts.put("crsArrTime", BtsTime.display(flight.crsArrTime()));
        if (flight.tailNum() != null && PredictionForm.isBlank(texts, "tailNum")) {
            texts.put("tailNum", flight.tailNum());
        }
    }

    private String showInvalid(
            Map<String, ProblemException> problems,
            Map<String, String> texts,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return show(problems, texts, model);
    }

    /** Shows the form with its problems, and again with what was typed. */
    private String show(Map<String, ProblemException> problems, Map<String, String> texts, Model model) {
        model.addAttribute("texts", texts);
        model.addAttribute("problems", problems);
        model.addAttribute("serving", models.isAnyServing());
        return VIEW;
    }
}
