package ontime.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import ontime.model.mail.MailAddress;
import ontime.model.settings.Settings;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;
import ontime.model.subscription.Watch;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.testkit.subscription.InMemorySubscriptions;
import ontime.testkit.subscription.SomeSubscriptions;
import ontime.web.MovedClock;
import org.junit.jupiter.api.Test;

class SubscriptionDeskTest {

    private static final SubscriptionSecret SECRET = SomeSubscriptions.SECRET;
    private static final MailAddress ADDRESS = SomeSubscriptions.ADDRESS;
    private static final int MAILS_A_DAY = 3;

    private final MovedClock clock = new MovedClock(SomeSubscriptions.NOW);
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final SubscriptionDesk desk = new SubscriptionDesk(
            subscriptions, SECRET, new Settings.Subscriptions(Optional.empty(), MAILS_A_DAY, 10), clock);

    @Test
    void whatIsConfirmedInTimeIsWatched() {
        String key = ask();

        clock.move(Duration.ofHours(24).minusSeconds(1));

        assertThat(desk.findAsked(key)).map(AskedWatch::watch).contains(SomeSubscriptions.ROUTE);
        assertThat(desk.confirm(key)).map(Subscription::watches).hasValueSatisfying(watches -> assertThat(watches)
                .containsExactly(SomeSubscriptions.ROUTE));
    }

    @Test
    void aLinkIsOverAfter24Hours() {
        String key = ask();

        clock.move(Duration.ofHours(24));

        assertThat(desk.findAsked(key)).isEmpty();
        assertThat(desk.confirm(key)).isEmpty();
        assertThat(stored().isConfirmed()).isFalse();
    }

    @Test
    void whatNobodyConfirmsIsForgotten() {
        ask();

        clock.move(Duration.ofHours(24));

        assertThat(desk.expire(SECRET.id(ADDRESS))).isEmpty();
        assertThat(subscriptions.listIds()).isEmpty();
    }

    @Test
    void anAddressIsAskedOnlySomeTimesADayHoweverItIsWritten() {
        IntStream.range(0, 10)
                .mapToObj(number -> MailAddress.of("Ada.Lovelace+%d@example.org".formatted(number)))
                .forEach(address -> desk.ask(address, SomeSubscriptions.ROUTE, Locale.ENGLISH));

        assertThat(stored().asked()).hasSize(MAILS_A_DAY);

        clock.move(Duration.ofHours(25));
        desk.ask(ADDRESS, SomeSubscriptions.FLIGHT, Locale.ENGLISH);
        assertThat(stored().asked()).hasSize(1);
    }

    @Test
    void whoUnsubscribesIsForgottenAndNoLinkWorksAnyMore() {
        String confirming = ask();
        desk.noteMailed(SECRET.id(ADDRESS), stored().asked().get(0));
        String managing = SECRET.managementKey(desk.confirm(confirming).orElseThrow());

        desk.unsubscribe(managing);
        desk.unsubscribe(managing);

        assertThat(stored().findAddress()).isEmpty();
        assertThat(stored().watches()).isEmpty();
        assertThat(desk.findManaged(managing)).isEmpty();
        assertThat(desk.confirm(confirming)).isEmpty();
    }

    @Test
    void unsubscribingDoesNotGiveAnAddressItsShareOfMailsAgain() {
        for (int asked = 0; asked < MAILS_A_DAY; asked++) {
            ask();
            desk.noteMailed(SECRET.id(ADDRESS), stored().asked().get(asked));
        }
        desk.unsubscribe(SECRET.managementKey(stored()));

        desk.ask(ADDRESS, SomeSubscriptions.ROUTE, Locale.ENGLISH);

        assertThat(stored().asked()).hasSize(MAILS_A_DAY);
        assertThat(stored().findAddress()).isEmpty();
    }

    @Test
    void oneOfSeveralIsRemovedAndWithTheLastOneTheAddress() {
        desk.confirm(ask());
        Subscription both = desk.confirm(ask(SomeSubscriptions.FLIGHT)).orElseThrow();
        String managing = SECRET.managementKey(both);

        desk.remove(managing, SomeSubscriptions.ROUTE.key());
        desk.remove(managing, "nothing");

        assertThat(stored().watches()).containsExactly(SomeSubscriptions.FLIGHT);
        desk.remove(managing, SomeSubscriptions.FLIGHT.key());
        clock.move(Duration.ofHours(24));
        assertThat(desk.expire(both.id())).isEmpty();
        assertThat(subscriptions.listIds()).isEmpty();
    }

    @Test
    void anothersKeyChangesNothing() {
        String key = ask();
        Subscription before = stored();
        String foreign = SECRET.managementKey(
                SomeSubscriptions.confirmed(MailAddress.of("eve@example.org"), SomeSubscriptions.ROUTE));

        desk.unsubscribe(foreign);
        desk.unsubscribe(key);
        desk.remove(foreign, SomeSubscriptions.ROUTE.key());
        desk.unsubscribe("");

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void watchesThatComeAtOnceAreAllKept() {
        IntStream.range(0, MAILS_A_DAY)
                .parallel()
                .forEach(number -> desk.ask(ADDRESS, SomeSubscriptions.ROUTE, Locale.ENGLISH));

        assertThat(stored().asked()).hasSize(MAILS_A_DAY);
    }

    private String ask() {
        return ask(SomeSubscriptions.ROUTE);
    }

    /** The key that a mail would bring. */
    private String ask(Watch watch) {
        desk.ask(ADDRESS, watch, Locale.ENGLISH);
        Subscription stored = stored();
        return SECRET.confirmationKey(stored, stored.asked().get(stored.asked().size() - 1));
    }

    private Subscription stored() {
        return subscriptions.find(SECRET.id(ADDRESS)).orElseThrow();
    }
}
