package ontime.web.prediction;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import ontime.model.prediction.PredictionRequest;
import ontime.web.error.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The form that asks for a prediction. */
@Controller
final class PredictController {

    static final String ADDRESS = "/predict";

    private static final String VIEW = "prediction/predict";

    private final PredictionDesk desk;
    private final PredictionFormReader reader;
    private final ClientLimit limit;

    PredictController(PredictionDesk desk, PredictionFormReader reader, ClientLimit limit) {
        this.desk = desk;
        this.reader = reader;
        this.limit = limit;
    }

    /** The form, filled in as the address says: so the page of a flight leads here. */
    @GetMapping(ADDRESS)
    String form(@ModelAttribute("form") PredictionForm form, Model model) {
        model.addAttribute("problems", Map.of());
        return VIEW;
    }

    /** Leads to the page of the answer, or back into the form with what is wrong with it. */
    @PostMapping(ADDRESS)
    String ask(
            @ModelAttribute("form") PredictionForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limit.count(request.getRemoteAddr());
        Map<String, ProblemException> problems = reader.problems(form);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problems", problems);
            return VIEW;
        }
        PredictionRequest asked = desk.ask(reader.read(form, UUID.randomUUID()));
        return "redirect:" + PredictionController.ADDRESS + "/" + asked.id();
    }
}
