package ontime.model.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScheduledTimesTest {

    private static final Map<String, ZoneId> ZONES = Map.of(
            "JFK", ZoneId.of("America/New_York"),
            "LAX", ZoneId.of("America/Los_Angeles"),
            "HNL", ZoneId.of("Pacific/Honolulu"),
            "GUM", ZoneId.of("Pacific/Guam"));

    @Test
    void timesAreOnTheClocksOfTheirAirports() {
        assertThat(times("JFK", "0900", "LAX", "1215")).contains(new ScheduledTimes(at("15T14:00"), at("15T20:15")));
    }

    @Test
    void aNightFlightArrivesTheNextDay() {
        assertThat(times("LAX", "2230", "JFK", "0645")).contains(new ScheduledTimes(at("16T06:30"), at("16T11:45")));
        assertThat(times("JFK", "2200", "LAX", "2400")).contains(new ScheduledTimes(at("16T03:00"), at("16T08:00")));
    }

    @Test
    void overTheDateLineADayIsLostOrWon() {
        assertThat(times("HNL", "1500", "GUM", "1900")).contains(new ScheduledTimes(at("16T01:00"), at("16T09:00")));
        assertThat(times("GUM", "0700", "HNL", "1830")).contains(new ScheduledTimes(at("14T21:00"), at("15T04:30")));
    }

    @Test
    void aFlightOverALeapDayOrNewYearArrivesOnTheNextDay() {
        assertThat(times(LocalDate.of(2028, 2, 28), "LAX", "2230", "JFK", "0645"))
                .contains(between("2028-02-29T06:30:00Z", "2028-02-29T11:45:00Z"));
        assertThat(times(LocalDate.of(2028, 2, 29), "JFK", "2330", "LAX", "0300"))
                .contains(between("2028-03-01T04:30:00Z", "2028-03-01T11:00:00Z"));
        assertThat(times(LocalDate.of(2026, 12, 31), "LAX", "2230", "JFK", "0645"))
                .contains(between("2027-01-01T06:30:00Z", "2027-01-01T11:45:00Z"));
    }

    @Test
    void aNightInWhichClocksChangeIsAnHourShorterOrLonger() {
        assertThat(times(LocalDate.of(2008, 3, 8), "LAX", "2230", "JFK", "0645"))
                .contains(between("2008-03-09T06:30:00Z", "2008-03-09T10:45:00Z"));
        assertThat(times(LocalDate.of(2008, 11, 1), "LAX", "2230", "JFK", "0645"))
                .contains(between("2008-11-02T05:30:00Z", "2008-11-02T11:45:00Z"));
    }

    @Test
    void withoutAZoneThereAreNone() {
        assertThat(times("JFK", "0900", "XXX", "1215")).isEmpty();
        assertThat(daysLater("LAX", "2230", "XXX", "0645")).isZero();
        assertThat(daysLater("XXX", "2230", "JFK", "0645")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "JFK, 0900, LAX, 1215, 0",
        "LAX, 2230, JFK, 0645, 1",
        "HNL, 1500, GUM, 1900, 1",
        "GUM, 0700, HNL, 1830, -1"
    })
    void theDayOfTheArrivalIsThatOfItsAirport(String origin, String departure, String dest, String arrival, long days) {
        assertThat(daysLater(origin, departure, dest, arrival)).isEqualTo(days);
    }

    private static long daysLater(String origin, String departure, String dest, String arrival) {
        return ScheduledTimes.daysLater(request(LocalDate.of(2008, 1, 15), origin, departure, dest, arrival), ZONES);
    }

    private static Optional<ScheduledTimes> times(String origin, String departure, String dest, String arrival) {
        return times(LocalDate.of(2008, 1, 15), origin, departure, dest, arrival);
    }

    private static Optional<ScheduledTimes> times(
            LocalDate day, String origin, String departure, String dest, String arrival) {
        return ScheduledTimes.find(request(day, origin, departure, dest, arrival), ZONES);
    }

    private static PredictionRequest request(
            LocalDate day, String origin, String departure, String dest, String arrival) {
        return new PredictionRequest(
                new UUID(0, 1), "AA", 1, origin, dest, day, departure, arrival, null, null, Instant.EPOCH);
    }

    private static ScheduledTimes between(String departure, String arrival) {
        return new ScheduledTimes(Instant.parse(departure), Instant.parse(arrival));
    }

    private static Instant at(String dayAndTime) {
        return Instant.parse("2008-01-" + dayAndTime + ":00Z");
    }
}
