package ontime.jobs.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ontime.model.flight.Flight;
import ontime.model.flight.Route;
import ontime.model.mail.MailAddress;
import ontime.model.prediction.PredictionRequest;
import ontime.model.subscription.Subscription;
import ontime.model.subscription.Watch;
import ontime.stores.flight.search.Schedules;
import ontime.testkit.flight.FlightBuilder;
import ontime.testkit.flight.InMemoryFlightSearch;
import ontime.testkit.subscription.InMemorySubscriptions;
import ontime.testkit.subscription.SomeSubscriptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class WatchedFlightsTest {

    private static final LocalDate LOADED = LocalDate.of(2008, 1, 15);
    private static final LocalDate TUESDAY = LocalDate.of(2031, 7, 8);
    private static final Route ROUTE = new Route("ATL", "JFK");
    private static final Watch ALL = watch(null, null, EnumSet.allOf(DayOfWeek.class));
    private static final Watch ONE = watch("DL", 640, EnumSet.allOf(DayOfWeek.class));

    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions();
    private final List<Flight> loaded = new ArrayList<>(List.of(
            FlightBuilder.of(LOADED, "DL", 640, ROUTE, "0715").build(),
            FlightBuilder.of(LOADED, "DL", 504, ROUTE, "2010").build()));

    @Test
    void aRouteIsAllFlightsOfTheNewestScheduleOfTheWeekday() {
        Subscription ada = subscribe("ada@example.org", ALL);

        List<RequestedFlight> flights = list(TUESDAY, List.of());

        assertThat(flights)
                .extracting(RequestedFlight::request)
                .extracting(PredictionRequest::flightNum)
                .containsExactlyInAnyOrder(640, 504);
        assertThat(flights).allSatisfy(flight -> {
            assertThat(flight.subscriptions()).containsExactly(ada.id());
            assertThat(flight.scheduleDay()).contains(LOADED);
            assertThat(flight.request().flightDate()).isEqualTo(TUESDAY);
            assertThat(flight.request().findTailNum())
                    .as("another airplane flies then")
                    .isEmpty();
        });
    }

    @Test
    void onALoadedDayTheAirplaneIsKnown() {
        subscribe("ada@example.org", ONE);

        assertThat(list(LOADED, List.of()))
                .singleElement()
                .satisfies(flight -> assertThat(flight.request().findTailNum()).contains("N640DL"));
    }

    @Test
    void aFlightThatSeveralWatchIsOneFlight() {
        Subscription ada = subscribe("ada@example.org", ALL, ONE);
        Subscription bob = subscribe("bob@example.org", ONE);

        List<RequestedFlight> flights = list(TUESDAY, List.of());

        assertThat(flights).hasSize(2);
        assertThat(of(640, flights).subscriptions()).containsExactlyInAnyOrder(ada.id(), bob.id());
        assertThat(of(504, flights).subscriptions()).containsExactly(ada.id());
    }

    @Test
    void whatIsNotConfirmedOrNotOfTheDayIsNotWatched() {
        subscriptions.put(SomeSubscriptions.pending(SomeBatch.ADA, ALL));
        subscribe("bob@example.org", watch(null, null, EnumSet.of(DayOfWeek.MONDAY)));

        assertThat(list(TUESDAY, List.of())).isEmpty();
    }

    @Test
    void aDayCollectedAgainIsTheSameThoughANewerScheduleWasLoaded() {
        subscribe("ada@example.org", ALL);
        List<RequestedFlight> before = list(TUESDAY, List.of());
        loaded.add(
                FlightBuilder.of(LOADED.plusWeeks(1), "DL", 999, ROUTE, "1200").build());

        assertThat(list(TUESDAY, before)).isEqualTo(before);
        assertThat(list(TUESDAY, List.of()))
                .extracting(flight -> flight.request().flightNum())
                .containsExactly(999);
    }

    @Test
    void whoUnsubscribedIsLeftOutWhenADayIsCollectedAgain() {
        Subscription ada = subscribe("ada@example.org", ALL);
        Subscription bob = subscribe("bob@example.org", ONE);
        List<RequestedFlight> before = list(TUESDAY, List.of());

        subscriptions.put(ada.unsubscribed("another salt"));

        assertThat(list(TUESDAY, before)).singleElement().satisfies(flight -> assertThat(flight.subscriptions())
                .containsExactly(bob.id()));
    }

    private List<RequestedFlight> list(LocalDate day, List<RequestedFlight> before) {
        return new WatchedFlights(subscriptions, new Schedules(new InMemoryFlightSearch(loaded))).list(day, before);
    }

    private Subscription subscribe(String address, Watch... watches) {
        Subscription subscription = SomeSubscriptions.confirmed(MailAddress.of(address), watches);
        subscriptions.put(subscription);
        return subscription;
    }

    private static RequestedFlight of(int number, List<RequestedFlight> flights) {
        Optional<RequestedFlight> found = flights.stream()
                .filter(flight -> flight.request().flightNum() == number)
                .findFirst();
        return found.orElseThrow();
    }

    private static Watch watch(@Nullable String carrier, @Nullable Integer number, Set<DayOfWeek> days) {
        return new Watch("ATL", "JFK", carrier, number, days, null, null);
    }
}
