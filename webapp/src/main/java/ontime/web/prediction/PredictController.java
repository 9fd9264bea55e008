package ontime.web.prediction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import ontime.stores.flight.search.ScheduleQuestion;
import ontime.stores.flight.search.ScheduledFlight;
import ontime.web.airline.AirlineDirectory;
import ontime.web.error.FieldProblems;
import ontime.web.error.ProblemException;
import ontime.web.limit.ClientLimit;
import ontime.web.model.ModelDirectory;
import ontime.web.parameter.FormAddress;
import ontime.web.parameter.Today;
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

/**
 * The form that asks for a prediction. A flight number and a day are enough: the rest is looked up in the schedule, and the
 * same click asks. Where several flights may be meant, they are listed, and one click on a flight asks.
 */
@Controller
final class PredictController {

    private static final String VIEW = "prediction/predict";
    private static final String FORM = "form";
    private static final String WEEKDAY = "weekday";

    private final PredictionRequestService service;
    private final FlightLookup lookup;
    private final AirlineDirectory airlines;
    private final ModelDirectory models;
    private final ClientLimit limit;
    private final Today today;
    private final Clock clock;

    PredictController(
            PredictionRequestService service,
            FlightLookup lookup,
            AirlineDirectory airlines,
            ModelDirectory models,
            ClientLimit limit,
            Today today,
            Clock clock) {
        this.service = service;
        this.lookup = lookup;
        this.airlines = airlines;
        this.models = models;
        this.limit = limit;
        this.today = today;
        this.clock = clock;
    }

    /** The form, filled in from the address. If that names flights of a day, but not all of their times, they are listed. */
    @GetMapping(FormAddress.PREDICT)
    String form(
            @Valid @ModelAttribute(FORM) PredictionForm form,
            BindingResult binding,
            @RequestParam Map<String, String> texts,
            Model model,
            HttpServletResponse response) {
        if (!PredictionForm.needsSchedule(texts)) {
            return show(Map.of(), texts, model);
        }
        AskedFlight asked = lookup.read(binding, texts);
        Optional<ScheduleQuestion> question = asked.findQuestion();
        if (question.isEmpty()) {
            return showInvalid(asked.obstacles(), texts, model, response);
        }
        model.addAttribute("found", lookup.find(question.get(), texts));
        model.addAttribute("airlineNames", airlines.namesByCode());
        return show(Map.of(), texts, model);
    }

    /** The form for the next day with this name. */
    @GetMapping(value = FormAddress.PREDICT, params = WEEKDAY)
    String onWeekday(@RequestParam(WEEKDAY) DayOfWeek weekday, @RequestParam Map<String, String> texts) {
        return "redirect:"
                + FormAddress.of(FormAddress.PREDICT, PredictionForm.class, texts)
                        .with("flightDate", today.date().with(TemporalAdjusters.next(weekday)));
    }

    /** Redirects to the page of the prediction, or to a list of flights if the form may mean several or none. */
    @PostMapping(FormAddress.PREDICT)
    String ask(
            @Valid @ModelAttribute(FORM) PredictionForm form,
            BindingResult binding,
            @RequestParam Map<String, String> texts,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limit.count(request.getRemoteAddr());
        AskedFlight asked = lookup.read(binding, texts);
        if (!binding.hasErrors()) {
            return ask(form);
        }
        Optional<ScheduleQuestion> question = asked.findQuestion();
        if (question.isEmpty()) {
            return showInvalid(asked.obstacles(), texts, model, response);
        }
        Optional<ScheduledFlight> only = question.filter(of -> of.flightNum().isPresent())
                .flatMap(of -> lookup.find(of, texts).findOnly());
        if (only.isPresent()) {
            return ask(completed(only.get(), question.get(), binding));
        }
        return "redirect:"
                + FormAddress.of(FormAddress.PREDICT, PredictionForm.class, texts)
                        .without("crsArrTime")
                + "#flights";
    }

    private String ask(PredictionForm form) {
        return "redirect:"
                + PredictionAddresses.PAGES
                + "/"
                + service.ask(form.request(UUID.randomUUID(), clock)).id();
    }

    /** A form with what the schedule says; what was typed stays. */
    private static PredictionForm completed(ScheduledFlight flight, ScheduleQuestion question, BindingResult binding) {
        return new PredictionForm(
                flight.carrier(),
                flight.flightNum(),
                flight.origin(),
                flight.dest(),
                question.day(),
                flight.crsDepTime(),
                Objects.requireNonNullElse((String) FieldProblems.value(binding, "crsArrTime"), flight.crsArrTime()),
                (Integer) FieldProblems.value(binding, "depDelay"),
                FieldProblems.value(binding, "tailNum") instanceof String tailNum ? tailNum : flight.tailNum());
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
        model.addAttribute("number", PredictionForm.number(texts));
        model.addAttribute("hasDetails", PredictionForm.hasDetails(texts));
        model.addAttribute("problems", problems);
        model.addAttribute("serving", models.isAnyServing());
        return VIEW;
    }
}
