package ontime.web.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import ontime.model.mail.MailAddress;
import ontime.model.settings.Settings;
import ontime.model.subscription.AskedWatch;
import ontime.model.subscription.Subscription;
import ontime.model.subscription.Watch;
import ontime.stores.subscription.SubscriptionSecret;
import ontime.stores.subscription.Subscriptions;
import ontime.testkit.subscription.InMemorySubscriptions;
import ontime.testkit.subscription.SomeSubscriptions;
import ontime.web.MovedClock;
import org.junit.jupiter.api.Test;

class SubscriptionServiceTest {

    private static final SubscriptionSecret SECRET = SomeSubscriptions.SECRET;
    private static final MailAddress ADDRESS = SomeSubscriptions.ADDRESS;
    private static final int MAILS_A_DAY = 3;

    private final MovedClock clock = new MovedClock(SomeSubscriptions.NOW);
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final SubscriptionService service = service(MAILS_A_DAY);

    @Test
    void whatIsConfirmedInTimeIsWatched() {
        String key = ask();

        clock.move(Duration.ofHours(24).minusSeconds(1));

        assertThat(service.findAsked(key)).map(AskedWatch::watch).contains(SomeSubscriptions.ROUTE);
        assertThat(service.confirm(key)).map(Subscription::watches).hasValueSatisfying(watches -> assertThat(watches)
                .containsExactly(SomeSubscriptions.ROUTE));
    }

    @Test
    void aLinkIsOverAfter24Hours() {
        String key = ask();

        clock.move(Duration.ofHours(24));

        assertThat(service.findAsked(key)).isEmpty();
        assertThat(service.confirm(key)).isEmpty();
        assertThat(stored().isConfirmed()).isFalse();
    }

    @Test
    void aLinkIsOverOnceItWasUsed() {
        String key = ask();
        Subscription confirmed = service.confirm(key).orElseThrow();
        service.remove(SECRET.managementKey(confirmed), SomeSubscriptions.ROUTE.key());

        assertThat(service.findAsked(key)).isEmpty();
        assertThat(service.confirm(key)).isEmpty();
        assertThat(stored().watches()).isEmpty();
    }

    @Test
    void whatNobodyConfirmsIsForgotten() {
        ask();

        clock.move(Duration.ofHours(24));

        assertThat(service.expire(SECRET.id(ADDRESS))).isEmpty();
        assertThat(subscriptions.listIds()).isEmpty();
    }

    @Test
    void anAddressIsAskedOnlySomeTimesADayHoweverItIsWritten() {
        IntStream.range(0, 10)
                .mapToObj(number -> MailAddress.of(String.format(Locale.ROOT, "Ada.Lovelace+%d@example.org", number)))
                .forEach(address -> service.ask(address, SomeSubscriptions.ROUTE, Locale.ENGLISH));

        assertThat(stored().asked()).hasSize(MAILS_A_DAY);

        clock.move(Duration.ofHours(25));
        service.ask(ADDRESS, SomeSubscriptions.FLIGHT, Locale.ENGLISH);
        assertThat(stored().asked()).hasSize(1);
    }

    @Test
    void whoUnsubscribesIsForgottenAndNoLinkWorksAnyMore() {
        String confirming = ask();
        service.recordMailed(SECRET.id(ADDRESS), stored().asked().get(0));
        String managing = SECRET.managementKey(service.confirm(confirming).orElseThrow());

        service.unsubscribe(managing);
        service.unsubscribe(managing);

        assertThat(stored().findAddress()).isEmpty();
        assertThat(stored().watches()).isEmpty();
        assertThat(service.findManaged(managing)).isEmpty();
        assertThat(service.confirm(confirming)).isEmpty();
    }

    @Test
    void unsubscribingDoesNotGiveAnAddressItsShareOfMailsAgain() {
        for (int asked = 0; asked < MAILS_A_DAY; asked++) {
            ask();
            service.recordMailed(SECRET.id(ADDRESS), stored().asked().get(asked));
        }
        service.unsubscribe(SECRET.managementKey(stored()));

        service.ask(ADDRESS, SomeSubscriptions.ROUTE, Locale.ENGLISH);

        assertThat(stored().asked()).hasSize(MAILS_A_DAY);
        assertThat(stored().findAddress()).isEmpty();
    }

    @Test
    void oneOfSeveralIsRemovedAndWithTheLastOneTheAddress() {
        service.confirm(ask());
        Subscription both = service.confirm(ask(SomeSubscriptions.FLIGHT)).orElseThrow();
        String managing = SECRET.managementKey(both);

        service.remove(managing, SomeSubscriptions.ROUTE.key());
        service.remove(managing, "nothing");

        assertThat(stored().watches()).containsExactly(SomeSubscriptions.FLIGHT);
        service.remove(managing, SomeSubscriptions.FLIGHT.key());
        clock.move(Duration.ofHours(24));
        assertThat(service.expire(both.id())).isEmpty();
        assertThat(subscriptions.listIds()).isEmpty();
    }

    @Test
    void anothersKeyChangesNothing() {
        String key = ask();
        Subscription before = stored();
        String foreign = SECRET.managementKey(
                SomeSubscriptions.confirmed(MailAddress.of("eve@example.org"), SomeSubscriptions.ROUTE));

        service.unsubscribe(foreign);
        service.unsubscribe(key);
        service.remove(foreign, SomeSubscriptions.ROUTE.key());
        service.unsubscribe("");

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void watchesThatComeAtOnceAreAllKept() {
        IntStream.range(0, MAILS_A_DAY)
                .parallel()
                .forEach(number -> service.ask(ADDRESS, SomeSubscriptions.ROUTE, Locale.ENGLISH));

        assertThat(stored().asked()).hasSize(MAILS_A_DAY);
    }

    @Test
    void twoProcessesLoseNoChange() {
        int changes = 200;
        List<SubscriptionService> processes = List.of(service(changes), service(changes));

        IntStream.range(0, changes)
                .parallel()
                .forEach(number -> processes.get(number % 2).ask(ADDRESS, SomeSubscriptions.ROUTE, Locale.ENGLISH));
        stored().asked().parallelStream()
                .forEach(asked -> processes.get(asked.nonce().charAt(0) % 2).recordMailed(SECRET.id(ADDRESS), asked));

        assertThat(stored().asked()).hasSize(changes).allSatisfy(asked -> assertThat(asked.mailedAt())
                .isNotNull());
    }

    @Test
    void aChangeOfAnotherProcessWhileOneIsWrittenIsKept() {
        String key = ask();
        SubscriptionService slow = new SubscriptionService(
                new Subscriptions() {
                    private boolean changed;

                    @Override
                    public Optional<Subscription> find(String id) {
                        return subscriptions.find(id);
                    }

                    @Override
                    public boolean add(Subscription subscription) {
                        return subscriptions.add(subscription);
                    }

                    @Override
                    public boolean replace(Subscription before, Subscription after) {
                        if (!changed) {
                            changed = true;
                            service.ask(ADDRESS, SomeSubscriptions.FLIGHT, Locale.ENGLISH);
                        }
                        return subscriptions.replace(before, after);
                    }

                    @Override
                    public boolean delete(Subscription before) {
                        return subscriptions.delete(before);
                    }

                    @Override
                    public List<String> listIds() {
                        return subscriptions.listIds();
                    }

                    @Override
                    public List<String> listDue() {
                        return subscriptions.listDue();
                    }
                },
                SECRET,
                limits(MAILS_A_DAY),
                clock);

        slow.confirm(key);

        assertThat(stored().watches()).containsExactly(SomeSubscriptions.ROUTE);
        assertThat(stored().asked()).hasSize(2);
    }

    private SubscriptionService service(int mailsPerDay) {
        return new SubscriptionService(subscriptions, SECRET, limits(mailsPerDay), clock);
    }

    private static Settings.Subscriptions limits(int mailsPerDay) {
        return new Settings.Subscriptions(Optional.empty(), mailsPerDay, 10, 100);
    }

    private String ask() {
        return ask(SomeSubscriptions.ROUTE);
    }

    /** The key that a mail would bring. */
    private String ask(Watch watch) {
        service.ask(ADDRESS, watch, Locale.ENGLISH);
        Subscription stored = stored();
        return SECRET.confirmationKey(stored, stored.asked().get(stored.asked().size() - 1));
    }

    private Subscription stored() {
        return subscriptions.find(SECRET.id(ADDRESS)).orElseThrow();
    }
}
