package ontime.web.home;

import ontime.web.airline.AirlineDirectory;
import ontime.web.airport.AirportDirectory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what is loaded, and where to begin. */
@Controller
final class HomeController {

    private final AirportDirectory airports;
    private final AirlineDirectory airlines;
    private final NewestDay newestDay;

    HomeController(AirportDirectory airports, AirlineDirectory airlines, NewestDay newestDay) {
        this.airports = airports;
        this.airlines = airlines;
        this.newestDay = newestDay;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("airports", airports.list());
        model.addAttribute("airlines", airlines.list());
        newestDay.find().ifPresent(day -> model.addAttribute("newest", day));
        return "home/home";
    }
}
