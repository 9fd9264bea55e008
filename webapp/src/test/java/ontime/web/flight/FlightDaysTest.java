package ontime.web.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import ontime.model.flight.Flight;
import ontime.testkit.flight.ExampleFlights;
import ontime.testkit.flight.FlightBuilder;
import org.junit.jupiter.api.Test;

class FlightDaysTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");

    @Test
    void anArrivalAfterMidnightIsOnTheNextDay() {
        Flight flight = leavingAt("2359").arrived(0).build();

        assertThat(new FlightDays(flight, NEW_YORK, NEW_YORK).findScheduledArrival())
                .contains(1);
        assertThat(new FlightDays(flight, NEW_YORK, NEW_YORK).findArrival()).contains(1);
    }

    @Test
    void aDelayCarriesDepartureAndArrivalIntoTheNextDay() {
        FlightDays days = new FlightDays(leavingAt("2130").arrived(180).build(), NEW_YORK, NEW_YORK);

        assertThat(days.findDeparture()).contains(1);
        assertThat(days.findScheduledArrival()).contains(0);
        assertThat(days.findArrival()).contains(1);
    }

    @Test
    void anEarlyDepartureBeforeMidnightIsOnTheDayBefore() {
        FlightDays days = new FlightDays(leavingAt("0003").arrived(-5).build(), NEW_YORK, NEW_YORK);

        assertThat(days.findDeparture()).contains(-1);
    }

    @Test
    void aScheduleThatDoesNotAgreeWithTheZonesTellsNoDay() {
        FlightDays days = new FlightDays(leavingAt("2359").arrived(0).build(), NEW_YORK, LOS_ANGELES);

        assertThat(days.findScheduledArrival()).isEmpty();
        assertThat(days.findArrival()).isEmpty();
    }

    @Test
    void anUnknownZoneTellsNoDay() {
        FlightDays days = new FlightDays(leavingAt("2359").arrived(0).build(), NEW_YORK, null);

        assertThat(days.findScheduledArrival()).isEmpty();
        assertThat(days.findArrival()).isEmpty();
    }

    @Test
    void aCancelledFlightHasNoActualDays() {
        FlightDays days = new FlightDays(ExampleFlights.cancelled(), NEW_YORK, NEW_YORK);

        assertThat(days.findDeparture()).isEmpty();
        assertThat(days.findArrival()).isEmpty();
    }

    private static FlightBuilder leavingAt(String crsDepTime) {
        return FlightBuilder.of(ExampleFlights.DAY, "DL", 1, ExampleFlights.ATL_JFK, crsDepTime);
    }
}
