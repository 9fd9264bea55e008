package ontime.web.subscription;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;
import ontime.model.subscription.Watch;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.web.error.ProblemException;
import ontime.web.publication.LoadedDataReader;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the links in mails lead. They need no login: each holds a key that only its receiver was sent. Programs that look
 * through mails follow links, so a GET changes nothing; what changes something is a button, a POST. It needs no token against
 * forgery, for no browser adds the key by itself.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8058">RFC 8058: unsubscribing with one click</a>
 */
@Controller
final class SubscriptionLinkController {

    private static final String REMOVE = SubscriptionLinks.PAGE + "/remove";
    private static final String KEY = SubscriptionLinks.KEY;

    private final SubscriptionService service;
    private final SubscriptionSecret secret;
    private final WatchWords words;
    private final LoadedDataReader loaded;

    SubscriptionLinkController(
            SubscriptionService service, SubscriptionSecret secret, WatchWords words, LoadedDataReader loaded) {
        this.service = service;
        this.secret = secret;
        this.words = words;
        this.loaded = loaded;
    }

    /** Of every page here: its address is one person's key. */
    @ModelAttribute
    void keepToOneself(
            @RequestParam(name = KEY, defaultValue = "") String key, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        model.addAttribute("loaded", loaded.get());
        model.addAttribute(KEY, key);
    }

    /** What is to be confirmed, and a button; 404 where the link is none of ours or too old. */
    @GetMapping(SubscriptionLinks.CONFIRM)
    String confirm(@RequestParam(name = KEY, defaultValue = "") String key, Locale locale, Model model) {
        AskedWatch asked = service.findAsked(key).orElseThrow(SubscriptionLinkController::badLink);
        model.addAttribute("watch", row(asked.watch(), locale));
        return "subscription/confirm";
    }

    @PostMapping(SubscriptionLinks.CONFIRM)
    String confirmed(@RequestParam(name = KEY, defaultValue = "") String key) {
        Subscription confirmed = service.confirm(key).orElseThrow(SubscriptionLinkController::badLink);
        return managing(secret.managementKey(confirmed), "confirmed");
    }

    /** What is watched, each with a button that removes it. */
    @GetMapping(SubscriptionLinks.MANAGE)
    String manage(
            @RequestParam(name = KEY, defaultValue = "") String key,
            @RequestParam(name = "done", required = false) @Nullable String done,
            Locale locale,
            Model model) {
        Subscription managed = service.findManaged(key).orElseThrow(SubscriptionLinkController::badLink);
        List<WatchRow> watches =
                managed.watches().stream().map(watch -> row(watch, locale)).toList();
        model.addAttribute("watches", watches);
        model.addAttribute("most", Subscription.MOST_WATCHES);
        model.addAttribute("done", done);
        return "subscription/manage";
    }

    @PostMapping(REMOVE)
    String removed(
            @RequestParam(name = KEY, defaultValue = "") String key,
            @RequestParam(name = "watch", defaultValue = "") String watch) {
        Subscription left = service.remove(key, watch).orElseThrow(SubscriptionLinkController::badLink);
        return managing(secret.managementKey(left), "removed");
    }

    /** A button; the same whether or not somebody is subscribed. */
    @GetMapping(SubscriptionLinks.UNSUBSCRIBE)
    String unsubscribe() {
        return "subscription/unsubscribe";
    }

    /** For the button, and for mail programs, which send no cookie and read no page. Done again it is done. */
    @PostMapping(SubscriptionLinks.UNSUBSCRIBE)
    String unsubscribed(@RequestParam(name = KEY, defaultValue = "") String key) {
        service.unsubscribe(key);
        return "subscription/unsubscribed";
    }

    private WatchRow row(Watch watch, Locale locale) {
        return new WatchRow(
                watch.key(),
                words.what(watch, locale),
                words.when(watch, locale),
                "/routes/" + watch.origin() + "/" + watch.dest());
    }

    private static String managing(String key, String done) {
        return "redirect:" + SubscriptionLinks.MANAGE + "?" + KEY + "=" + key + "&done=" + done;
    }

    private static ProblemException badLink() {
        return ProblemException.ofNotFound("subscription.badLink")
                .withHelp(SubscriptionLinks.PAGE, "subscription.title");
    }
}
