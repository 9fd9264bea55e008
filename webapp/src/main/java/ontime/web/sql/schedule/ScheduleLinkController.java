package ontime.web.sql.schedule;

import jakarta.servlet.http.HttpServletResponse;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.web.publication.LoadedDataReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page that the last link of an email leads to. It needs no login, because mail programs send no cookies; its key
 * switches one schedule off, and nothing else.
 */
@Controller
final class ScheduleLinkController {

    static final String PAGE = SubscriptionLinks.QUERIES;

    private final QuerySchedules schedules;
    private final LoadedDataReader loaded;

    ScheduleLinkController(QuerySchedules schedules, LoadedDataReader loaded) {
        this.schedules = schedules;
        this.loaded = loaded;
    }

    @ModelAttribute
    void keepPrivate(@RequestParam(defaultValue = "") String key, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("loaded", loaded.get());
        model.addAttribute("key", key);
    }

    /** A button; the same whether or not the key is valid. */
    @GetMapping(PAGE)
    String form() {
        return "sql/unsubscribe";
    }

    /** For the button and for mail programs. Repeating it does no harm. */
    @PostMapping(PAGE)
    String unsubscribe(@RequestParam(defaultValue = "") String key, Model model) {
        schedules.unsubscribe(key);
        model.addAttribute("done", true);
        return "sql/unsubscribe";
    }
}
