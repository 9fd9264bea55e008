package ontime.web.subscription;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ontime.model.mail.MailAddress;
import ontime.model.settings.Settings;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.web.error.FieldProblems;
import ontime.web.error.ProblemException;
import ontime.web.flight.CityPairs;
import ontime.web.flight.FlightCounts;
import ontime.web.limit.ClientLimit;
import ontime.web.limit.ClientLimits;
import ontime.web.limit.ConfirmationLimit;
import ontime.web.parameter.FormAddress;
import ontime.web.publication.LoadedDataReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form for watching a flight or a route. Its responses do not reveal whether an address is known. */
@Controller
final class SubscriptionController {

    private static final String ASKED = SubscriptionLinks.PAGE + "/asked";

    private static final Set<String> PLACES = Set.of("origin", "dest");

    private final SubscriptionService service;
    private final ConfirmationMails confirmations;
    private final CityPairs cityPairs;
    private final WatchedNumbers numbers;
    private final EmailTimes emails;
    private final LoadedDataReader loaded;
    private final ClientLimit limit;
    private final ConfirmationLimit total;
    private final Clock clock;

    SubscriptionController(
            SubscriptionService service,
            ConfirmationMails confirmations,
            CityPairs cityPairs,
            WatchedNumbers numbers,
            EmailTimes emails,
            LoadedDataReader loaded,
            Settings.Subscriptions limits,
            ClientLimits clients,
            ConfirmationLimit total,
            Clock clock) {
        this.service = service;
        this.confirmations = confirmations;
        this.cityPairs = cityPairs;
        this.numbers = numbers;
        this.emails = emails;
        this.loaded = loaded;
        this.limit = clients.of("subscriptions", limits.perHour(), Duration.ofHours(1), "subscription.tooMany");
        this.total = total;
        this.clock = clock;
    }

    /** Applies to every page here. The form shows what was typed again. */
    @ModelAttribute
    void prepare(
            @RequestParam Map<String, String> texts,
            @RequestParam(name = "day", defaultValue = "") List<String> days,
            Locale locale,
            Model model) {
        model.addAttribute("emails", emails.usual(locale));
        model.addAttribute("loaded", loaded.get());
        model.addAttribute("texts", texts);
        model.addAttribute("days", days);
    }

    /** The form, filled in from the address: pages of flights and routes link here. */
    @GetMapping(SubscriptionLinks.PAGE)
    String form(Model model) {
        return show(Map.of(), model);
    }

    /** Redirects to the page that says to check the inbox, or shows the form with its errors. */
    @PostMapping(SubscriptionLinks.PAGE)
    String ask(
            @Valid @ModelAttribute("form") WatchForm form,
            BindingResult binding,
            @RequestParam Map<String, String> texts,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limit.count(request.getRemoteAddr());
        WatchForm.check(
                binding, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
        numbers.check(binding);
        if (isBetweenCities(binding, texts)) {
            List<FlightCounts.RouteCount> routes = routes(binding, texts);
            if (!routes.isEmpty()) {
                model.addAttribute("routes", routes);
                model.addAttribute(
                        "kept",
                        FormAddress.of(SubscriptionLinks.PAGE, WatchForm.class, texts)
                                .without("origin", "dest", "day")
                                .query());
                return "subscription/routes";
            }
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return show(FieldProblems.of(binding, WatchForm.class), model);
        }
        total.count();
        confirmations.send(service.ask(new MailAddress(form.mail()), form.watch(), locale));
        return "redirect:" + ASKED;
    }

    /** Whether nothing is wrong but that a place has several airports. */
    private boolean isBetweenCities(BindingResult binding, Map<String, String> texts) {
        return binding.hasErrors()
                && PLACES.containsAll(FieldProblems.of(binding, WatchForm.class).keySet())
                && cityPairs.isAmbiguous(texts);
    }

    /** The routes to choose from. */
    private List<FlightCounts.RouteCount> routes(BindingResult binding, Map<String, String> texts) {
        return cityPairs.routes(
                texts,
                Optional.ofNullable((String) FieldProblems.value(binding, "carrier")),
                FieldProblems.value(binding, "flightNum") instanceof Integer flightNum
                        ? OptionalInt.of(flightNum)
                        : OptionalInt.empty());
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
