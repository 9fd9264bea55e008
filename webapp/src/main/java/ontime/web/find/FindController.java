package ontime.web.find;

import java.util.List;
import java.util.Locale;
import ontime.web.flight.SearchExamples;
import ontime.web.parameter.FormAddress;
import ontime.web.publication.LoadedData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the search box: it redirects to the page that is meant, or lists what may be meant. */
@Controller
final class FindController {

    /** A longer text names nothing. */
    private static final int LONGEST = 100;

    private final Finder finder;
    private final SearchExamples examples;

    FindController(Finder finder, SearchExamples examples) {
        this.finder = finder;
        this.examples = examples;
    }

    @GetMapping(FormAddress.BOX)
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestAttribute LoadedData loaded,
            Locale locale,
            Model model) {
        String text = q.substring(0, Math.min(q.length(), LONGEST));
        Found found = finder.find(text, locale, loaded);
        if (found.address() != null) {
            return "redirect:" + found.address();
        }
        model.addAttribute("searched", text);
        model.addAttribute("found", found);
        model.addAttribute("examples", found.choices().isEmpty() ? examples.list() : List.of());
        return "find/find";
    }
}
