package ontime.web.status;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says which parts work. It answers while stores do not. */
@Controller
final class StatusController {

    private final SystemStatusReader reader;
    private final SystemWords words;

    StatusController(SystemStatusReader reader, SystemWords words) {
        this.reader = reader;
        this.words = words;
    }

    @GetMapping(SystemView.PAGE)
    String status(Model model, Locale locale) {
        model.addAttribute("system", words.view(reader.get(), locale));
        return "status/status";
    }
}
