package ontime.web.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page of definitions: what the terms and numbers of the pages mean. */
@Controller
final class DefinitionsController {

    @GetMapping("/definitions")
    String definitions() {
        return "home/definitions";
    }
}
