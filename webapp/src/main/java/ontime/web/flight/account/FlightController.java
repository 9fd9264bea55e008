package ontime.web.flight.account;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import ontime.model.flight.Route;
import ontime.web.airline.TypedFlightNumbers;
import ontime.web.airport.AirportDirectory;
import ontime.web.flight.FlightAddress;
import ontime.web.flight.FlightQuestion;
import ontime.web.flight.NearMisses;
import ontime.web.flight.RouteDayAddress;
import ontime.web.parameter.Text;
import ontime.web.parameter.Text.Kind;
import ontime.web.publication.LoadedData;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.util.UriUtils;

/** The page of one flight, with every record of its number on the day. */
@Controller
final class FlightController {

    private final FlightAccounts accounts;
    private final NumberHistories histories;
    private final AirportDirectory airports;
    private final TypedFlightNumbers numbers;
    private final NearMisses nearMisses;

    FlightController(
            FlightAccounts accounts,
            NumberHistories histories,
            AirportDirectory airports,
            TypedFlightNumbers numbers,
            NearMisses nearMisses) {
        this.accounts = accounts;
        this.histories = histories;
        this.airports = airports;
        this.numbers = numbers;
        this.nearMisses = nearMisses;
    }

    @GetMapping(FlightAddress.PATH)
    String flight(
            @PathVariable @Text(Kind.AIRPORT_CODE) String origin,
            @PathVariable @Text(Kind.AIRPORT_CODE) String dest,
            @PathVariable LocalDate date,
            @PathVariable @Text(Kind.FLIGHT) String number,
            @RequestAttribute LoadedData loaded,
            HttpServletRequest request,
            Model model) {
        FlightAddress address = new FlightAddress(new Route(origin, dest), date, number);
        if (!UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8)
                .equals(UriUtils.decode(address.path(), StandardCharsets.UTF_8))) {
            return "redirect:" + address.path();
        }
        List<FlightAccount> found = accounts.find(address);
        if (found.isEmpty()) {
            throw FlightAccounts.unknown(address).withNextSteps(nearMisses.of(question(address)));
        }
        model.addAttribute("accounts", found);
        model.addAttribute("origin", airports.get(address.route().origin()));
        model.addAttribute("dest", airports.get(address.route().dest()));
        model.addAttribute("airports", airports.byCode());
        model.addAttribute("history", histories.of(found.get(0).flight(), loaded));
        model.addAttribute("routeDay", RouteDayAddress.of(address.route(), address.day()));
        model.addAttribute("json", "/api/v1" + address.path());
        return "flight/flight";
    }

    private FlightQuestion question(FlightAddress address) {
        FlightQuestion ofDay = FlightQuestion.ANY.withRoute(address.route()).withDate(address.day());
        return numbers.find(address.number())
                .map(number -> ofDay.withCarrier(number.carrier()).withFlightNum(number.flightNum()))
                .orElse(ofDay);
    }
}
