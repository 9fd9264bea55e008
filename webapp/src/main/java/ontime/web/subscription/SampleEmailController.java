package ontime.web.subscription;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import ontime.mail.Mail;
import ontime.stores.subscription.SubscriptionLinks;
import ontime.web.address.PublicAddress;
import ontime.web.error.ProblemException;
import ontime.web.publication.LoadedDataReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what the daily email looks like. */
@Controller
final class SampleEmailController {

    private static final String SAMPLE = SubscriptionLinks.PAGE + "/sample";
    private static final String HTML = SAMPLE + ".html";

    /** Emails have their styles within. Nothing is loaded, and no script runs. */
    private static final String SHOWN_ONLY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final SampleEmail sample;
    private final PublicAddress address;
    private final LoadedDataReader loaded;

    SampleEmailController(SampleEmail sample, PublicAddress address, LoadedDataReader loaded) {
        this.sample = sample;
        this.address = address;
        this.loaded = loaded;
    }

    /** The subject and the text, or that there is nothing to show yet. */
    @GetMapping(SAMPLE)
    String page(Locale locale, Model model, HttpServletRequest request) {
        model.addAttribute("loaded", loaded.get());
        model.addAttribute("sample", sample.find(address.of(request), locale).orElse(null));
        model.addAttribute("html", HTML);
        return "subscription/sample";
    }

    /** The email as programs for email show it. */
    @GetMapping(HTML)
    void html(Locale locale, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Mail mail = sample.find(address.of(request), locale)
                .orElseThrow(() -> ProblemException.ofNotFound("subscription.sample.none")
                        .withHelp(SubscriptionLinks.PAGE, "subscription.title"));
        response.setHeader("Content-Security-Policy", SHOWN_ONLY);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(mail.html().getBytes(StandardCharsets.UTF_8));
    }
}
