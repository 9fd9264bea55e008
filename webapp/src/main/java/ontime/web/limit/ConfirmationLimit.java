package ontime.web.limit;

import java.time.Duration;
import ontime.model.settings.Settings;
import org.springframework.stereotype.Component;

/** Limits the requests of all clients together for emails that ask the owner of an address to confirm something. */
@Component
public final class ConfirmationLimit {

    private static final String EVERYBODY = "everybody";

    private final ClientLimit total;

    public ConfirmationLimit(Settings.Subscriptions limits, ClientLimits clients) {
        this.total = clients.of("confirmations", limits.perDay(), Duration.ofDays(1), "subscription.tooManyToday");
    }

    /**
     * Counts a request.
     *
     * @throws ontime.web.error.ProblemException 429 if there were too many today
     */
    public void count() {
        total.count(EVERYBODY);
    }
}
