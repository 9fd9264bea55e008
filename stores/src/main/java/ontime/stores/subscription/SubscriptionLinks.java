package ontime.stores.subscription;

import java.net.URI;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;

/** The links in emails. They need no login: each belongs to one recipient. */
public final class SubscriptionLinks {

    /** The page of a recipient's watches. */
    public static final String PAGE = "/subscriptions";

    /** Where a watch is confirmed. */
    public static final String CONFIRM = PAGE + "/confirm";

    /** Where recipients see and remove their watches. */
    public static final String MANAGE = PAGE + "/manage";

    /** The watched flights of a recipient, for calendar programs. */
    public static final String CALENDAR = PAGE + "/calendar.ics";

    /** Where recipients unsubscribe; a POST does it at once (RFC 8058). */
    public static final String UNSUBSCRIBE = PAGE + "/unsubscribe";

    /** Ends the emails of a scheduled query. */
    public static final String QUERIES = PAGE + "/queries";

    /** The parameter that holds a key. It is not part of the path, because errors log the path. */
    public static final String KEY = "key";

    private final URI site;
    private final SubscriptionSecret secret;

    /**
     * The links of a site.
     *
     * @param site its public address, without a slash at its end
     * @param secret that makes keys
     */
    public SubscriptionLinks(URI site, SubscriptionSecret secret) {
        this.site = site;
        this.secret = secret;
    }

    /** Any page of the site, by its path. */
    public URI page(String path) {
        return URI.create(site + path);
    }

    /** Shows the button that confirms a request. */
    public URI confirm(Subscription subscription, AskedWatch asked) {
        return link(CONFIRM, secret.confirmationKey(subscription, asked));
    }

    /** Shows the watches. */
    public URI manage(Subscription subscription) {
        return link(MANAGE, secret.managementKey(subscription));
    }

    /** The calendar of the watched flights. */
    public URI calendar(Subscription subscription) {
        return link(CALENDAR, secret.calendarKey(subscription));
    }

    /** Shows people a button; mail programs send a POST. */
    public URI unsubscribe(Subscription subscription) {
        return link(UNSUBSCRIBE, secret.managementKey(subscription));
    }

    private URI link(String path, String key) {
        return page(path + "?" + KEY + "=" + key);
    }
}
