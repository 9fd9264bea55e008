package ontime.web.connection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import ontime.model.settings.Settings;
import ontime.web.airline.AirlineDirectory;
import ontime.web.error.FieldProblems;
import ontime.web.error.ProblemException;
import ontime.web.limit.ClientLimit;
import ontime.web.parameter.FormAddress;
import ontime.web.publication.LoadedDataReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a connection. Its address holds the whole question. */
@Controller
final class ConnectionController {

    private static final String ADDRESS = "/connections";
    private static final String PROBLEMS = "problems";

    private final ConnectionFinder finder;
    private final ConnectionAnswers answers;
    private final AirlineDirectory airlines;
    private final LoadedDataReader loaded;
    private final ClientLimit limit;
    private final int minimumMinutes;

    ConnectionController(
            ConnectionFinder finder,
            ConnectionAnswers answers,
            AirlineDirectory airlines,
            LoadedDataReader loaded,
            ClientLimit limit,
            Settings.Connections settings) {
        this.finder = finder;
        this.answers = answers;
        this.airlines = airlines;
        this.loaded = loaded;
        this.limit = limit;
        this.minimumMinutes = settings.minimumMinutes();
    }

    /** The form, and the answer if it names both flights and a day. */
    @GetMapping(ADDRESS)
    String connection(
            @Valid @ModelAttribute("form") ConnectionForm form,
            BindingResult binding,
            @RequestParam Map<String, String> texts,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("loaded", loaded.get());
        model.addAttribute("texts", texts);
        model.addAttribute("usualMinimum", minimumMinutes);
        model.addAttribute(PROBLEMS, Map.of());
        if (isAsked(texts)) {
            limit.count(request.getRemoteAddr());
            addAnswer(binding, texts, model, response);
        }
        return "connection/connection";
    }

    /** A link may name one flight only, and leave the other to the form. */
    private static boolean isAsked(Map<String, String> texts) {
        return !texts.getOrDefault(ConnectionForm.INCOMING, "").isBlank()
                && !texts.getOrDefault(ConnectionForm.OUTGOING, "").isBlank();
    }

    private void addAnswer(
            BindingResult binding, Map<String, String> texts, Model model, HttpServletResponse response) {
        Optional<Itinerary> found = finder.find(binding);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute(PROBLEMS, FieldProblems.of(binding, ConnectionForm.class));
            return;
        }
        try {
            model.addAttribute("answer", answers.answer(found.get()));
        } catch (ProblemException e) {
            response.setStatus(e.status().value());
            model.addAttribute(PROBLEMS, e.fields());
            return;
        }
        model.addAttribute("airlineNames", airlines.namesByCode());
        model.addAttribute(
                "json",
                FormAddress.of(ConnectionApiController.ADDRESS, ConnectionForm.class, texts)
                        .toString());
    }
}
