package ontime.testkit.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ontime.model.airport.AirportSchedule;
import ontime.model.catalog.StoredDataset;
import ontime.stores.StoreCatalog;
import ontime.stores.prediction.ScheduleLookup;
import ontime.testkit.publication.InMemoryPublications;
import ontime.testkit.publication.SomePublications;
import ontime.testkit.store.InMemoryStore;
import org.junit.jupiter.api.Test;

final class ScheduleLookupTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2008-03-01T00:00:00Z"), ZoneOffset.UTC);
    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2008, 2);

    /** Each hour has as many movements as it has hours of the day before it; evenings reach into the next month. */
    private final ScheduleLookup lookup = new ScheduleLookup(
            InMemoryStore.holding(StoreCatalog.AIRPORT_SCHEDULES, List.of(schedule(JANUARY), schedule(FEBRUARY))),
            new InMemoryPublications(List.of(
                    SomePublications.of(StoredDataset.AIRPORT_SCHEDULES, JANUARY),
                    SomePublications.of(StoredDataset.AIRPORT_SCHEDULES, FEBRUARY))),
            CLOCK);

    @Test
    void anHourOfALoadedDayHasWhatWasPlannedThen() {
        assertThat(lookup.findMovements("ATL", minute("2008-01-15", 17, 59))).contains(17);
        assertThat(lookup.findMovements("ATL", minute("2008-01-15", 18, 0))).contains(18);
    }

    @Test
    void anHourAtTheEndOfAMonthHasFlightsOfBoth() {
        // January's evenings reach to 06:00 UTC of 1 February.
        assertThat(lookup.findMovements("ATL", minute("2008-02-01", 3, 30))).contains(3 + 3);
        assertThat(lookup.findMovements("ATL", minute("2008-02-01", 12, 0))).contains(12);
    }

    @Test
    void aQuietHourOfALoadedDayHasNone() {
        assertThat(lookup.findMovements("ATL", minute("2008-01-15", 0, 10))).contains(0);
    }

    @Test
    void aDayThatIsNotLoadedIsTakenForTheSameWeekdayOfTheNewestWeek() {
        // Thursdays: 28 February 2008 is the newest loaded whole one.
        assertThat(lookup.findMovements("ATL", minute("2031-07-10", 9, 0))).contains(9);
    }

    @Test
    void nothingIsKnownOfAnAirportWithoutFlights() {
        assertThat(lookup.findMovements("LGA", minute("2008-01-15", 9, 0))).isEmpty();
        assertThat(lookup.findMovements("LGA", minute("2031-07-10", 9, 0))).isEmpty();
    }

    @Test
    void milesAreThoseOfTheRoute() {
        assertThat(lookup.findMiles("ATL", "JFK", minute("2008-01-15", 9, 0))).contains(760);
        assertThat(lookup.findMiles("ATL", "JFK", minute("2031-07-10", 9, 0))).contains(760);
        assertThat(lookup.findMiles("ATL", "LGA", minute("2008-01-15", 9, 0))).isEmpty();
    }

    @Test
    void withoutAnyLoadedMonthNothingIsKnown() {
        ScheduleLookup empty = new ScheduleLookup(new InMemoryStore(), new InMemoryPublications(List.of()), CLOCK);

        assertThat(empty.findMovements("ATL", minute("2008-01-15", 9, 0))).isEmpty();
        assertThat(empty.findMiles("ATL", "JFK", minute("2008-01-15", 9, 0))).isEmpty();
    }

    private static AirportSchedule schedule(YearMonth month) {
        List<Integer> movements = new ArrayList<>();
        for (int day = 0; day < month.lengthOfMonth(); day++) {
            for (int hour = 0; hour < 24; hour++) {
                movements.add(hour);
            }
        }
        movements.addAll(List.of(0, 1, 2, 3, 4, 5, 6));
        return new AirportSchedule(
                "ATL",
                month,
                AirportSchedule.firstHourOf(month.atDay(1)),
                Collections.unmodifiableList(movements),
                new TreeMap<>(Map.of("JFK", 760)));
    }

    private static long minute(String day, int hour, int minute) {
        return AirportSchedule.firstHourOf(LocalDate.parse(day)) * 60 + hour * 60L + minute;
    }
}
