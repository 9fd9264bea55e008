package ontime.web.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the words and numbers of the pages mean. */
@Controller
final class DefinitionsController {

    @GetMapping("/definitions")
    String definitions() {
        return "home/definitions";
    }
}
