package ontime.web.prediction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import ontime.model.prediction.PredictionRequest;
import ontime.stores.flight.search.DaySchedule;
import ontime.stores.flight.search.ScheduleQuestion;
import ontime.stores.flight.search.Schedules;
import ontime.web.airline.AirlineDirectory;
import ontime.web.error.ProblemException;
import ontime.web.limit.ClientLimit;
import ontime.web.model.ModelDirectory;
import ontime.web.prediction.live.PredictionAddresses;
import ontime.web.prediction.live.PredictionRequestService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The form that asks for a prediction, and what helps to fill it in. */
@Controller
final class PredictController {

    private static final String VIEW = "prediction/predict";
    private static final String FORM = "form";
    private static final String PROBLEMS = "problems";

    private final PredictionRequestService service;
    private final BatchRequestService batches;
    private final PredictionFormReader reader;
    private final Schedules schedules;
    private final AirlineDirectory airlines;
    private final ModelDirectory models;
    private final ClientLimit limit;

    PredictController(
            PredictionRequestService service,
            BatchRequestService batches,
            PredictionFormReader reader,
            Schedules schedules,
            AirlineDirectory airlines,
            ModelDirectory models,
            ClientLimit limit) {
        this.service = service;
        this.batches = batches;
        this.reader = reader;
        this.schedules = schedules;
        this.airlines = airlines;
        this.models = models;
        this.limit = limit;
    }

    /**
     * The form, filled in as the address says: so the page of a flight leads here. Where route and day are said and times
     * are not, these are looked up: one flight is filled in, of several one is chosen.
     */
    @GetMapping(PredictionAddresses.PREDICT)
    String form(@ModelAttribute(FORM) PredictionForm form, Model model, HttpServletResponse response) {
        if (!form.asksForSchedule()) {
            return show(Map.of(), model);
        }
        Map<String, ProblemException> problems = reader.problemsOfGiven(form);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(problems, model);
        }
        ScheduleQuestion question = reader.question(form);
        DaySchedule schedule = schedules.find(question);
        model.addAttribute("schedule", schedule);
        model.addAttribute("airlineNames", airlines.namesByCode());
        if (question.isOfOneNumber() && schedule.flights().size() == 1) {
            model.addAttribute("filled", true);
            model.addAttribute(FORM, form.with(schedule.flights().get(0)));
        }
        return show(Map.of(), model);
    }

    /** Leads to the page of the answer, to the times of the flight, or back into the form with what is wrong with it. */
    @PostMapping(PredictionAddresses.PREDICT)
    String ask(
            @ModelAttribute(FORM) PredictionForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return readAndAnswer(form, model, request, response, () -> {
            PredictionRequest asked = service.ask(reader.read(form, UUID.randomUUID()));
            return PredictionAddresses.PAGES + "/" + asked.id();
        });
    }

    /** The same for who does not wait: leads to the page of the day whose batch answers. */
    @PostMapping(PredictionAddresses.PREDICT_BATCH)
    String askBatch(
            @ModelAttribute(FORM) PredictionForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return readAndAnswer(form, model, request, response, () -> BatchController.askedAddress(batches.ask(form)));
    }

    private String readAndAnswer(
            PredictionForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            Supplier<String> answer) {
        limit.count(request.getRemoteAddr());
        if (form.asksForSchedule()
                && form.namesFlight()
                && reader.problemsOfGiven(form).isEmpty()) {
            return "redirect:" + form.address(PredictionAddresses.PREDICT);
        }
        Map<String, ProblemException> problems = reader.problems(form);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(problems, model);
        }
        return "redirect:" + answer.get();
    }

    private String show(Map<String, ProblemException> problems, Model model) {
        model.addAttribute(PROBLEMS, problems);
        model.addAttribute("serving", models.isAnyServing());
        return VIEW;
    }
}
