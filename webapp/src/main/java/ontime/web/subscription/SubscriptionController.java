package ontime.web.subscription;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import ontime.model.settings.Settings;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.web.error.ProblemException;
import ontime.web.limit.ClientLimit;
import ontime.web.publication.LoadedDataReader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The form for watching a flight or a route. Its responses do not reveal whether an address is known. */
@Controller
final class SubscriptionController {

    private static final String ASKED = SubscriptionLinks.PAGE + "/asked";

    private final SubscriptionService service;
    private final ConfirmationMails confirmations;
    private final WatchFormReader reader;
    private final LoadedDataReader loaded;
    private final ClientLimit limit;

    SubscriptionController(
            SubscriptionService service,
            ConfirmationMails confirmations,
            WatchFormReader reader,
            LoadedDataReader loaded,
            Settings.Subscriptions limits) {
        this.service = service;
        this.confirmations = confirmations;
        this.reader = reader;
        this.loaded = loaded;
        this.limit = new ClientLimit(limits.perHour(), Duration.ofHours(1), "subscription.tooMany");
    }

    /** Applies to every page here: its content is personal. */
    @ModelAttribute
    void keepPrivate(Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        model.addAttribute("loaded", loaded.get());
    }

    /** The form, filled in from the address: pages of flights and routes link here. */
    @GetMapping(SubscriptionLinks.PAGE)
    String form(@ModelAttribute("form") WatchForm form, Model model) {
        return show(Map.of(), model);
    }

    /** Redirects to the page that says to check the inbox, or shows the form with its errors. */
    @PostMapping(SubscriptionLinks.PAGE)
    String ask(
            @ModelAttribute("form") WatchForm form,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limit.count(request.getRemoteAddr());
        Map<String, ProblemException> problems = reader.problems(form);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(problems, model);
        }
        confirmations.send(service.ask(reader.address(form), reader.watch(form), locale));
        return "redirect:" + ASKED;
    }

    @GetMapping(ASKED)
    String asked() {
        return "subscription/asked";
    }

    private static String show(Map<String, ProblemException> problems, Model model) {
        model.addAttribute("problems", problems);
        return "subscription/watch";
    }
}
