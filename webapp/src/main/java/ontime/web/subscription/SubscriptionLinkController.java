package ontime.web.subscription;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;
import ontime.model.subscription.Watch;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.web.address.PublicAddress;
import ontime.web.error.ProblemException;
import ontime.web.error.SecurityLog;
import ontime.web.error.SecurityLog.Kind;
import ontime.web.publication.LoadedDataReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages that links in emails lead to. They need no login: each link has a key that only the receiver knows. Mail
 * scanners follow links, so a GET changes nothing; changes are buttons, which send a POST. They need no CSRF token,
 * because no browser adds the key by itself.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058: one-click unsubscribe</a>
 */
@Controller
final class SubscriptionLinkController {

    private static final String REMOVE = SubscriptionLinks.PAGE + "/remove";
    private static final String KEY = SubscriptionLinks.KEY;

    private final SubscriptionService service;
    private final SubscriptionSecret secret;
    private final WatchWords words;
    private final EmailTimes emails;
    private final LoadedDataReader loaded;
    private final PublicAddress address;
    private final SecurityLog security;

    SubscriptionLinkController(
            SubscriptionService service,
            SubscriptionSecret secret,
            WatchWords words,
            EmailTimes emails,
            LoadedDataReader loaded,
            PublicAddress address,
            SecurityLog security) {
        this.service = service;
        this.secret = secret;
        this.words = words;
        this.emails = emails;
        this.loaded = loaded;
        this.address = address;
        this.security = security;
    }

    /** Applies to every page here: its address is a personal key. */
    @ModelAttribute
    void keepPrivate(
            @RequestParam(name = KEY, defaultValue = "") String key, Model model, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("loaded", loaded.get());
        model.addAttribute(KEY, key);
    }

    /** The watch to confirm, and a button; 404 if the link is invalid, was used or has expired. */
    @GetMapping(SubscriptionLinks.CONFIRM)
    String confirm(@RequestParam(name = KEY, defaultValue = "") String key, Locale locale, Model model) {
        AskedWatch asked = service.findAsked(key).orElseThrow(this::badLink);
        model.addAttribute("watch", row(asked.watch(), locale));
        return "subscription/confirm";
    }

    @PostMapping(SubscriptionLinks.CONFIRM)
    String confirmed(@RequestParam(name = KEY, defaultValue = "") String key) {
        Subscription confirmed = service.confirm(key).orElseThrow(this::badLink);
        security.add(Kind.KEY_USED, "to confirm");
        return managing(secret.managementKey(confirmed), "confirmed");
    }

    /** The watches, each with a button that removes it. */
    @GetMapping(SubscriptionLinks.MANAGE)
    String manage(
            @RequestParam(name = KEY, defaultValue = "") String key,
            @RequestParam(name = "done", required = false) @Nullable String done,
            Locale locale,
            Model model,
            HttpServletRequest request) {
        Subscription managed = service.findManaged(key).orElseThrow(this::badLink);
        List<WatchRow> watches =
                managed.watches().stream().map(watch -> row(watch, locale)).toList();
        model.addAttribute("watches", watches);
        model.addAttribute("most", Subscription.MOST_WATCHES);
        model.addAttribute("done", done);
        String calendar =
                address.of(request) + SubscriptionLinks.CALENDAR + "?" + KEY + "=" + secret.calendarKey(managed);
        model.addAttribute("calendar", calendar);
        // Programs for calendars open this scheme and then read over http or https.
        model.addAttribute("webcal", calendar.replaceFirst("^https?:", "webcal:"));
        return "subscription/manage";
    }

    @PostMapping(REMOVE)
    String removed(
            @RequestParam(name = KEY, defaultValue = "") String key,
            @RequestParam(name = "watch", defaultValue = "") String watch) {
        Subscription left = service.remove(key, watch).orElseThrow(this::badLink);
        security.add(Kind.KEY_USED, "to remove a flight");
        if (left.isOver()) {
            // Nothing was left to keep, so the links have ended with the last flight.
            return "subscription/unsubscribed";
        }
        return managing(secret.managementKey(left), "removed");
    }

    /** A button; the same whether or not the key is valid. */
    @GetMapping(SubscriptionLinks.UNSUBSCRIBE)
    String unsubscribe() {
        return "subscription/unsubscribe";
    }

    /** For the button and for mail programs, which send no cookies and read no page. Repeating it does no harm. */
    @PostMapping(SubscriptionLinks.UNSUBSCRIBE)
    String unsubscribed(@RequestParam(name = KEY, defaultValue = "") String key) {
        service.unsubscribe(key);
        security.add(Kind.KEY_USED, "to unsubscribe");
        return "subscription/unsubscribed";
    }

    private WatchRow row(Watch watch, Locale locale) {
        return new WatchRow(
                watch.key(),
                words.what(watch, locale),
                words.when(watch, locale),
                "/routes/" + watch.origin() + "/" + watch.dest(),
                emails.next(watch, locale).orElse(null));
    }

    private static String managing(String key, String done) {
        return "redirect:" + SubscriptionLinks.MANAGE + "?" + KEY + "=" + key + "&done=" + done;
    }

    private ProblemException badLink() {
        security.add(Kind.BAD_KEY, SubscriptionLinks.PAGE);
        return ProblemException.ofNotFound("subscription.badLink")
                .withHelp(SubscriptionLinks.PAGE, "subscription.title");
    }
}
