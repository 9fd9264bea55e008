package ontime.model.airplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import ontime.model.flight.Flight;
import org.junit.jupiter.api.Test;

final class AirplaneMonthTest {

    private static final Map<String, ZoneId> ZONES =
            Map.of("LAX", ZoneId.of("America/Los_Angeles"), "JFK", ZoneId.of("America/New_York"));

    @Test
    void flightsAreInTheOrderOfTimeNotOfTheClocksOfTheirAirports() {
        Flight eastward = flight(1, "LAX", "JFK", "2230", 0);
        Flight backEarly = flight(2, "JFK", "LAX", "0700", 1);

        // 07:00 in New York is 04:00 in Los Angeles: half an hour and a night after, though the clock says less.
        Flight lateInNewYork = flight(3, "JFK", "LAX", "2359", 0);

        assertThat(AirplaneMonth.of("N1", YearMonth.of(2008, 1), List.of(backEarly, eastward, lateInNewYork), ZONES)
                        .flights())
                .containsExactly(lateInNewYork, eastward, backEarly);
    }

    @Test
    void anAirportWhoseZoneIsNotKnownIsTakenForOneInTheMiddleOfTheCountry() {
        Flight west = flight(1, "LAX", "XXX", "1000", 0);
        Flight middle = flight(2, "XXX", "JFK", "1130", 0);
        Flight east = flight(3, "JFK", "LAX", "1400", 0);

        assertThat(AirplaneMonth.of("N1", YearMonth.of(2008, 1), List.of(east, west, middle), ZONES)
                        .flights())
                .containsExactly(middle, west, east);
    }

    private static Flight flight(int number, String origin, String dest, String crsDepTime, int daysLater) {
        return new Flight(
                LocalDate.of(2008, 1, 15).plusDays(daysLater),
                "AA",
                number,
                "N1",
                origin,
                dest,
                crsDepTime,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null);
    }
}
