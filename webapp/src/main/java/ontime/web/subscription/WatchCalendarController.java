package ontime.web.subscription;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import ontime.model.subscription.Subscription;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.web.address.PublicAddress;
import ontime.web.error.ProblemException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The watched flights of a subscription, for calendar programs. Its address has a key that opens nothing else. */
@Controller
final class WatchCalendarController {

    private final SubscriptionService service;
    private final WatchCalendar calendar;
    private final PublicAddress address;

    WatchCalendarController(SubscriptionService service, WatchCalendar calendar, PublicAddress address) {
        this.service = service;
        this.calendar = calendar;
        this.address = address;
    }

    /** The calendar; 404 if the key is invalid, or if its owner has unsubscribed. */
    @GetMapping(SubscriptionLinks.CALENDAR)
    void calendar(
            @RequestParam(name = SubscriptionLinks.KEY, defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Subscription watching = service.findByCalendarKey(key)
                .orElseThrow(() -> ProblemException.ofNotFound("subscription.badLink")
                        .withHelp(SubscriptionLinks.PAGE, "subscription.title"));
        String file = calendar.file(watching, address.of(request));
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"ontime.ics\"");
        response.setContentType("text/calendar;charset=UTF-8");
        response.getOutputStream().write(file.getBytes(StandardCharsets.UTF_8));
    }
}
