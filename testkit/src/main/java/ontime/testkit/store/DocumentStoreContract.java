package ontime.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.airplane.ManufacturerShares;
import ontime.model.airport.AirportSchedule;
import ontime.model.delay.DelayReport;
import ontime.model.delay.DelaySubject;
import ontime.model.prediction.DayLease;
import ontime.model.prediction.DelayDay;
import ontime.model.prediction.KnownLeg;
import ontime.model.prediction.PredictionRequest;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlQuery;
import ontime.model.subscription.DayMail;
import ontime.model.workbench.RanQuery;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.mapping.DocumentType;
import ontime.testkit.airline.SomeAirlines;
import ontime.testkit.airplane.SomeAirplanes;
import ontime.testkit.airport.SomeAirports;
import ontime.testkit.delay.SomeDelayRankings;
import ontime.testkit.delay.SomeDelayReports;
import ontime.testkit.flight.ExampleFlights;
import ontime.testkit.flight.SomeMonths;
import ontime.testkit.load.SomeLoads;
import ontime.testkit.prediction.SomePredictions;
import ontime.testkit.workbench.SomeUsers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract of {@link DocumentStore} for every type of document that jobs write and pages read. A store's test says how
 * to open an empty one. A type whose values a class of its own writes, such as a request, has a contract of its own.
 */
public abstract class DocumentStoreContract {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final AirplaneMonth AIRPLANE_MONTH = new AirplaneMonth(
            "N640DL", JANUARY, List.of(ExampleFlights.onTime(), ExampleFlights.cancelled(), ExampleFlights.diverted()));

    /** A store without documents. */
    protected abstract DocumentStore open();

    /** Values of a type, in the order of their ids. */
    private record Example<T>(DocumentType<T> type, List<T> values) {

        void requireAllStored(DocumentStore store) {
            List<T> reversed = new ArrayList<>(values);
            Collections.reverse(reversed);
            store.putAll(type, reversed);

            assertThat(store.list(type)).isEqualTo(values);
            assertThat(store.listIds(type))
                    .containsExactlyElementsOf(values.stream().map(type::id).toList());
            for (T value : values) {
                assertThat(store.find(type, type.id(value))).contains(value);
            }
        }

        @Override
        public String toString() {
            return type.collection();
        }
    }

    static Stream<Example<?>> examples() {
        return Stream.of(
                new Example<>(StoreCatalog.AIRLINES, SomeAirlines.list()),
                new Example<>(StoreCatalog.AIRPORTS, SomeAirports.list()),
                new Example<>(
                        StoreCatalog.AIRPORT_SCHEDULES,
                        List.of(new AirportSchedule(
                                "ATL", JANUARY, 333_096, List.of(0, 12, 40), new TreeMap<>(Map.of("JFK", 760))))),
                new Example<>(StoreCatalog.AIRPLANES, SomeAirplanes.list()),
                new Example<>(
                        StoreCatalog.AIRPLANE_MANUFACTURERS,
                        List.of(ManufacturerShares.of(List.of("AIRBUS", "AIRBUS INDUSTRIE", "BOEING"), 1, 2))),
                new Example<>(
                        StoreCatalog.AIRPLANE_MONTHS,
                        List.of(
                                new AirplaneMonth("80009E", JANUARY, List.of(ExampleFlights.sameKeyOtherTail())),
                                AIRPLANE_MONTH)),
                new Example<>(StoreCatalog.ROUTE_DAYS, ExampleFlights.routeDays(ExampleFlights.list())),
                new Example<>(StoreCatalog.MONTH_TOTALS, SomeMonths.list()),
                new Example<>(StoreCatalog.LOADS, SomeLoads.list()),
                new Example<>(
                        StoreCatalog.DELAY_RANKINGS,
                        List.of(
                                SomeDelayRankings.AIRLINES,
                                SomeDelayRankings.AIRPORTS,
                                SomeDelayRankings.HOURS,
                                SomeDelayRankings.MONTHS,
                                SomeDelayRankings.ROUTES,
                                SomeDelayRankings.WEEKDAYS)),
                reports(SomeDelayReports.ALL),
                reports(SomeDelayReports.DELTA),
                reports(SomeDelayReports.FROM_ATLANTA),
                reports(SomeDelayReports.TO_KENNEDY),
                reports(SomeDelayReports.ATLANTA_TO_KENNEDY),
                new Example<>(
                        StoreCatalog.DELAY_DAYS,
                        List.of(
                                day("ATL", Map.of(0, counts(7), 95, counts(-40))),
                                day("carrier DL", Map.of(12, counts(3))))),
                new Example<>(
                        StoreCatalog.DAY_LEASES,
                        List.of(
                                DayLease.running(JANUARY.atDay(1), DayLease.Scheduler.AIRFLOW, SomeUsers.NOW)
                                        .done(),
                                DayLease.running(JANUARY.atDay(2), DayLease.Scheduler.LAUNCHER, SomeUsers.NOW))),
                new Example<>(StoreCatalog.USERS, SomeUsers.accounts()),
                new Example<>(StoreCatalog.API_TOKENS, SomeUsers.tokens()),
                new Example<>(StoreCatalog.USER_SESSIONS, SomeUsers.sessions()),
                new Example<>(StoreCatalog.USER_MAILS, SomeUsers.mails()),
                new Example<>(StoreCatalog.QUERY_SCHEDULES, SomeUsers.schedules()),
                new Example<>(StoreCatalog.RAN_QUERIES, SomeUsers.ranQueries()),
                new Example<>(StoreCatalog.SAVED_QUERIES, SomeUsers.savedQueries()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void valuesAreFoundByTheirIdsAndListedInTheirOrder(Example<?> example) {
        example.requireAllStored(open());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anEmptyStoreHasNoValues(Example<?> example) {
        DocumentStore store = open();

        assertThat(store.list(example.type())).isEmpty();
        assertThat(store.listIds(example.type())).isEmpty();
        assertThat(store.find(example.type(), "ATL")).isEmpty();
    }

    @Test
    void valuesAreDeletedSomeTimeAfterTheyWereFirstFound() {
        DocumentStore store = open();
        PredictionRequest first = SomePredictions.request(new UUID(1, 1));
        PredictionRequest second = SomePredictions.request(new UUID(1, 2));
        Instant start = Instant.parse("2026-11-29T00:00:00Z");
        Duration age = Duration.ofDays(30);
        store.add(StoreCatalog.PREDICTION_REQUESTS, first);
        assertThat(store.deleteOlder(StoreCatalog.PREDICTION_REQUESTS, start, age))
                .as("its own times are of 2008")
                .isZero();
        store.add(StoreCatalog.PREDICTION_REQUESTS, second);
        assertThat(store.deleteOlder(StoreCatalog.PREDICTION_REQUESTS, start.plus(Duration.ofDays(1)), age))
                .isZero();

        assertThat(store.deleteOlder(StoreCatalog.PREDICTION_REQUESTS, start.plus(age), age))
                .isEqualTo(1);

        assertThat(store.list(StoreCatalog.PREDICTION_REQUESTS)).containsExactly(second);
        assertThat(store.deleteOlder(StoreCatalog.PREDICTION_REQUESTS, start.plus(age), age))
                .isZero();
    }

    @Test
    void aValueThatWasFoundCanBeReplaced() {
        DocumentStore store = open();
        DayMail sending = DayMail.sending(LocalDate.of(2008, 1, 16), "0011", SomePredictions.NOW);
        store.add(StoreCatalog.DAY_MAILS, sending);
        store.deleteOlder(StoreCatalog.DAY_MAILS, SomePredictions.NOW, Duration.ofDays(30));

        DayMail sent = sending.in(DayMail.State.SENT, SomePredictions.NOW);
        assertThat(store.replace(StoreCatalog.DAY_MAILS, sending, sent)).isTrue();
        assertThat(store.find(StoreCatalog.DAY_MAILS, DayMail.id(sent.day(), "0011")))
                .contains(sent);
    }

    @Test
    void anIdMustMatchExactly() {
        DocumentStore store = open();
        store.put(StoreCatalog.AIRPLANES, SomeAirplanes.BOEING);

        assertThat(store.find(StoreCatalog.AIRPLANES, "n338aa")).isEmpty();
        assertThat(store.find(StoreCatalog.AIRPLANES, "N338A")).isEmpty();
    }

    @Test
    void valuesWithATextInAFieldAreListedById() {
        DocumentStore store = open();
        store.putAll(StoreCatalog.RAN_QUERIES, SomeUsers.ranQueries());
        RanQuery ofBen = SomeUsers.ranQueries().get(0);
        RanQuery ofAna = SomeUsers.ranQueries().get(1);
        RanQuery openOfAna = SomeUsers.ranQueries().get(2);

        assertThat(store.list(StoreCatalog.RAN_QUERIES, "User", "ana")).containsExactly(ofAna, openOfAna);
        assertThat(store.list(StoreCatalog.RAN_QUERIES, "User", "an")).isEmpty();
        assertThat(store.list(StoreCatalog.RAN_QUERIES, "State", "RUNNING")).containsExactly(openOfAna);
        assertThat(store.list(StoreCatalog.RAN_QUERIES, "Statement", "ana")).isEmpty();
        assertThat(store.list(StoreCatalog.RAN_QUERIES, "NoField", "ana")).isEmpty();
        assertThat(store.list(StoreCatalog.SAVED_QUERIES, "User", "ana")).isEmpty();

        store.deleteAll(StoreCatalog.RAN_QUERIES, List.of(ofAna.id(), ofBen.id()));
        assertThat(store.list(StoreCatalog.RAN_QUERIES, "User", "ana")).containsExactly(openOfAna);
    }

    @Test
    void ofTwoChangesOfAValueTheSecondIsRefused() {
        DocumentStore store = open();
        RanQuery before = SomeUsers.ranQueries().get(2);
        store.put(StoreCatalog.RAN_QUERIES, before);

        assertThat(store.replace(StoreCatalog.RAN_QUERIES, before, before.shared(true)))
                .isTrue();
        assertThat(store.replace(StoreCatalog.RAN_QUERIES, before, before.drawn(null)))
                .isFalse();
        assertThat(store.find(StoreCatalog.RAN_QUERIES, before.id())).contains(before.shared(true));
    }

    @Test
    void aChangeThatAddsAFieldIsNotLostToOneThatDidNotSeeIt() {
        DocumentStore store = open();
        RanQuery running = SomeUsers.ranQueries().get(2);
        store.put(StoreCatalog.RAN_QUERIES, running);
        RanQuery failed = running.in(
                SqlQuery.State.RUNNING, null, null, null, SqlProblem.of(SqlProblem.Kind.UNAVAILABLE, "away", null));
        assertThat(store.replace(StoreCatalog.RAN_QUERIES, running, failed)).isTrue();

        assertThat(store.replace(StoreCatalog.RAN_QUERIES, running, running.shared(true)))
                .isFalse();

        assertThat(store.find(StoreCatalog.RAN_QUERIES, running.id())).contains(failed);
    }

    @Test
    void aChangeBeginsAgainIfTheValueChangedMeanwhile() {
        DocumentStore store = open();
        RanQuery before = SomeUsers.ranQueries().get(2);
        store.put(StoreCatalog.RAN_QUERIES, before);
        List<RanQuery> seen = new ArrayList<>();

        assertThat(store.change(StoreCatalog.RAN_QUERIES, before.id(), known -> {
                    seen.add(known);
                    if (seen.size() == 1) {
                        store.put(StoreCatalog.RAN_QUERIES, known.shared(true));
                    }
                    return known.in(SqlQuery.State.FINISHED, known.submittedAt(), 1L, 2L, null);
                }))
                .map(RanQuery::shared)
                .contains(true);
        assertThat(seen).containsExactly(before, before.shared(true));
        assertThat(store.find(StoreCatalog.RAN_QUERIES, before.id())).hasValueSatisfying(now -> assertThat(now)
                .matches(query -> query.shared() && !query.isOpen(), "has both changes"));
        assertThat(store.change(StoreCatalog.RAN_QUERIES, "no such", known -> known))
                .isEmpty();
    }

    @Test
    void flightsToAnAirportAreNotThoseFromIt() {
        DocumentStore store = open();
        store.put(StoreCatalog.delayReports(DelaySubject.DEPARTURES), SomeDelayReports.FROM_ATLANTA);

        assertThat(StoreCatalog.findDelayReport(store, DelaySubject.DEPARTURES, "ATL"))
                .contains(SomeDelayReports.FROM_ATLANTA);
        assertThat(StoreCatalog.findDelayReport(store, DelaySubject.ARRIVALS, "ATL"))
                .isEmpty();
    }

    @Test
    void theLegsOfAnAirplanesMonthAreThoseOfItsFlights() {
        DocumentStore store = open();
        store.put(StoreCatalog.AIRPLANE_MONTHS, AIRPLANE_MONTH);

        assertThat(store.find(StoreCatalog.AIRPLANE_LEGS, AIRPLANE_MONTH.id()))
                .contains(AIRPLANE_MONTH.flights().stream().map(KnownLeg::of).toList());
    }

    private static Example<DelayReport> reports(DelayReport report) {
        return new Example<>(StoreCatalog.delayReports(report.subject()), List.of(report));
    }

    private static DelayDay day(String subject, Map<Integer, List<Long>> quarters) {
        return new DelayDay(subject, LocalDate.of(2008, 2, 1), JANUARY, new TreeMap<>(quarters));
    }

    private static List<Long> counts(long delay) {
        return List.of(3L, 1L, delay, 0L, 0L, 0L, 4L, 1L);
    }
}
