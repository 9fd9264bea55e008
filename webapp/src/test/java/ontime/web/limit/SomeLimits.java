package ontime.web.limit;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import ontime.model.settings.Settings;
import ontime.stores.SharedCounts;
import ontime.testkit.store.InMemorySharedCounts;
import ontime.testkit.subscription.SomeSubscriptions;

/** Limits for tests that make parts of the application by hand. */
public final class SomeLimits {

    private SomeLimits() {}

    /** Of the only web application. */
    public static ClientLimits ofOne() {
        return of(1, new InMemorySharedCounts(), Clock.systemUTC());
    }

    /** Of one of several web applications. */
    public static ClientLimits of(int hosts, SharedCounts counts, Clock clock) {
        Settings.Web web = new Settings.Web(
                8080, "127.0.0.1", "512m", Optional.empty(), Optional.empty(), OptionalInt.empty(), hosts);
        return new ClientLimits(counts, SomeSubscriptions.SECRET, web, clock);
    }
}
