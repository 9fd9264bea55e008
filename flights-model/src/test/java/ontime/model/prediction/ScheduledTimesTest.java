package ontime.model.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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
    void withoutAZoneThereAreNone() {
        assertThat(times("JFK", "0900", "XXX", "1215")).isEmpty();
    }

    private static Optional<ScheduledTimes> times(String origin, String departure, String dest, String arrival) {
        LocalDate day = LocalDate.of(2008, 1, 15);
        return ScheduledTimes.find(
                new PredictionRequest(
                        new UUID(0, 1), "AA", 1, origin, dest, day, departure, arrival, null, null, Instant.EPOCH),
                ZONES);
    }

    private static Instant at(String dayAndTime) {
        return Instant.parse("2008-01-" + dayAndTime + ":00Z");
    }
}
