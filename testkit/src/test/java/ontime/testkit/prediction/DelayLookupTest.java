package ontime.testkit.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.catalog.StoredDataset;
import ontime.model.flight.Route;
import ontime.model.prediction.DelayDay;
import ontime.model.prediction.KnownLeg;
import ontime.stores.StoreCatalog;
import ontime.stores.prediction.DelayLookup;
import ontime.testkit.flight.FlightBuilder;
import ontime.testkit.publication.InMemoryPublications;
import ontime.testkit.publication.SomePublications;
import ontime.testkit.store.InMemoryStore;
import org.junit.jupiter.api.Test;

final class DelayLookupTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2008-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2008, 2);
    private static final LocalDate LAST = JANUARY.atEndOfMonth();
    private static final LocalDate FIRST = FEBRUARY.atDay(1);

    /** January's flights reach into the first day of February in UTC. */
    private final DelayLookup lookup = new DelayLookup(
            InMemoryStore.holding(
                            StoreCatalog.DELAY_DAYS,
                            List.of(
                                    day(LAST, JANUARY, Map.of(94, 10L, 95, 1L)),
                                    day(FIRST, JANUARY, Map.of(0, 5L, 8, 7L)),
                                    day(FIRST, FEBRUARY, Map.of(0, 20L))))
                    .with(
                            StoreCatalog.AIRPLANE_MONTHS,
                            List.of(airplane("N640DL", JANUARY), airplane("N640DL", FEBRUARY))),
            new InMemoryPublications(List.of(
                    SomePublications.of(StoredDataset.DELAY_STATES, JANUARY),
                    SomePublications.of(StoredDataset.DELAY_STATES, FEBRUARY),
                    SomePublications.of(StoredDataset.FLIGHTS_BY_AIRPLANE_MONTH, JANUARY),
                    SomePublications.of(StoredDataset.FLIGHTS_BY_AIRPLANE_MONTH, FEBRUARY))),
            CLOCK);

    @Test
    void countsOfBothMonthsAndDaysAddUp() {
        assertThat(left(quarter(LAST, 95), quarter(FIRST, 0), FIRST)).contains(1L + 5 + 20);
        assertThat(left(quarter(LAST, 93), quarter(LAST, 95), LAST)).contains(11L);
        assertThat(left(quarter(FIRST, 1), quarter(FIRST, 12), FIRST)).contains(7L);
    }

    @Test
    void aQuietTimeOfALoadedMonthHasNoEvents() {
        assertThat(left(quarter(FIRST, 40), quarter(FIRST, 51), FIRST)).contains(0L);
    }

    @Test
    void nothingIsKnownOfAMonthThatIsNotLoaded() {
        LocalDate later = LocalDate.of(2031, 7, 10);

        assertThat(left(quarter(later, 0), quarter(later, 11), later)).isEmpty();
        assertThat(lookup.findLegs("N640DL", later)).isEmpty();
    }

    @Test
    void legsOfTheMonthBeforeAreKnownAtItsEnd() {
        assertThat(daysOfLegs(FIRST)).containsExactlyInAnyOrder(LAST, FIRST);
    }

    @Test
    void legsAreThoseOfTheDaysAroundAFlight() {
        assertThat(daysOfLegs(FEBRUARY.atDay(4))).containsExactlyInAnyOrder(LAST, FIRST, FEBRUARY.atDay(5));
        assertThat(daysOfLegs(FEBRUARY.atDay(6))).containsExactlyInAnyOrder(FIRST, FEBRUARY.atDay(5));
        assertThat(daysOfLegs(FEBRUARY.atDay(20))).isEmpty();
    }

    private List<LocalDate> daysOfLegs(LocalDate flightDate) {
        return lookup.findLegs("N640DL", flightDate).orElseThrow().stream()
                .map(KnownLeg::flightDate)
                .toList();
    }

    private Optional<Long> left(long first, long last, LocalDate flightDate) {
        return lookup.findCounts("ATL", first, last, flightDate).map(counts -> counts[0]);
    }

    private static long quarter(LocalDate day, int quarter) {
        return day.toEpochDay() * DelayDay.QUARTERS_OF_DAY + quarter;
    }

    private static DelayDay day(LocalDate day, YearMonth month, Map<Integer, Long> leftByQuarter) {
        TreeMap<Integer, List<Long>> quarters = new TreeMap<>();
        leftByQuarter.forEach((quarter, left) -> quarters.put(quarter, List.of(left, 0L, 0L, 0L, 0L, 0L, 0L, 0L)));
        return new DelayDay("ATL", day, month, quarters);
    }

    private static AirplaneMonth airplane(String tailNum, YearMonth month) {
        return new AirplaneMonth(
                tailNum,
                month,
                Stream.of(month.atDay(1), month.atDay(5), month.atEndOfMonth())
                        .map(day -> FlightBuilder.of(day, "DL", 640, new Route("ATL", "JFK"), "0715")
                                .tailNum(tailNum)
                                .arrived(3)
                                .build())
                        .toList());
    }
}
