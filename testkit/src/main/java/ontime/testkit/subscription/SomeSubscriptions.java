package ontime.testkit.subscription;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ontime.model.mail.MailAddress;
import ontime.model.settings.Secret;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;
import ontime.model.subscription.Watch;
import ontime.stores.subscription.SubscriptionSecret;

/** Watches and subscriptions for tests. */
public final class SomeSubscriptions {

    /** The time of all requests. */
    public static final Instant NOW = Instant.parse("2008-01-15T10:15:30.125Z");

    /** A secret that protects nothing. */
    public static final Secret SECRET_SETTING = new Secret("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");

    public static final SubscriptionSecret SECRET = SubscriptionSecret.of(SECRET_SETTING);

    /** Somebody's address. */
    public static final MailAddress ADDRESS = MailAddress.of("ada.lovelace@example.org");

    /** Every flight from ATL to JFK on Tuesdays and Fridays. */
    public static final Watch ROUTE =
            new Watch("ATL", "JFK", null, null, EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), null, null);

    /** DL 640 from ATL to JFK on January 15, 2008. */
    public static final Watch FLIGHT = new Watch(
            "ATL",
            "JFK",
            "DL",
            640,
            EnumSet.allOf(DayOfWeek.class),
            LocalDate.of(2008, 1, 15),
            LocalDate.of(2008, 1, 15));

    private static final String SALT = "00112233445566778899aabbccddeeff";
    private static final String NONCE = "ffeeddccbbaa99887766554433221100";

    private SomeSubscriptions() {}

    /** A confirmed subscription of any address. */
    public static Subscription confirmed(MailAddress address, Watch... watches) {
        return new Subscription(SECRET.id(address), address, "en", List.of(watches), SALT, List.of());
    }

    /** An unconfirmed subscription, requested at {@link #NOW}. */
    public static Subscription pending(MailAddress address, Watch watch) {
        return Subscription.of(SECRET.id(address), address, "es", SALT)
                .asking(AskedWatch.of(NONCE, watch, "es", NOW), address);
    }

    /** A subscription with every value: a confirmed watch, one that waits for its email, and one whose email was sent. */
    public static Subscription full() {
        String second = NONCE.replace('f', 'e');
        return confirmed(ADDRESS, ROUTE)
                .asking(AskedWatch.of(NONCE, FLIGHT, "es", NOW), ADDRESS)
                .asking(AskedWatch.of(second, ROUTE, "en", NOW.plus(Duration.ofHours(1))), ADDRESS)
                .mailed(second, NOW.plus(Duration.ofHours(2)));
    }

    /** All days of the week. */
    public static Set<DayOfWeek> everyDay() {
        return EnumSet.allOf(DayOfWeek.class);
    }
}
