package ontime.web.flight.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import ontime.model.flight.Flight;
import ontime.model.flight.FlightStatus;
import ontime.stores.mapping.FlightField;
import ontime.testkit.flight.ExampleFlights;
import ontime.testkit.flight.FlightBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FlightPhasesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final LocalDate CLOCKS_GO_BACK = LocalDate.of(2008, 11, 2);
    private static final LocalDate CLOCKS_GO_FORWARD = LocalDate.of(2008, 3, 9);

    @Test
    void theClockIsNamedAsOnTheDay() {
        Flight summer = FlightBuilder.of(LocalDate.of(2008, 7, 1), "DL", 1, ExampleFlights.ATL_JFK, "0715")
                .arrived(0)
                .build();

        assertThat(actual(ExampleFlights.onTime(), FlightEvent.GATE_OUT).zone()).isEqualTo("EST");
        assertThat(actual(summer, FlightEvent.GATE_OUT).zone()).isEqualTo("EDT");
    }

    @Test
    void everyEventIsOnItsPlacesClock() {
        Flight west = at(ExampleFlights.DAY, "2100", "2110", 10, "2330", "2345", 15, 330, 335);
        List<FlightPhase> phases = FlightPhases.list(west, NEW_YORK, LOS_ANGELES);

        assertThat(of(phases, FlightEvent.GATE_OUT).at()).isEqualTo(OffsetDateTime.parse("2008-01-15T21:10-05:00"));
        assertThat(of(phases, FlightEvent.GATE_IN).at()).isEqualTo(OffsetDateTime.parse("2008-01-15T23:45-08:00"));
        assertThat(of(phases, FlightEvent.GATE_IN).zone()).isEqualTo("PST");
    }

    @Test
    void takeOffAndLandingAfterMidnightAreOnTheNextDay() {
        Flight late = FlightBuilder.of(ExampleFlights.DAY, "DL", 1, ExampleFlights.ATL_JFK, "2350")
                .arrived(0)
                .build();

        assertThat(actual(late, FlightEvent.GATE_OUT).daysAfter()).isZero();
        assertThat(actual(late, FlightEvent.WHEELS_OFF).daysAfter()).isEqualTo(1);
        assertThat(actual(late, FlightEvent.WHEELS_ON).daysAfter()).isEqualTo(1);
    }

    @Test
    void takeOffAndLandingThatTheRecordLacksAreReckonedFromTheTaxiTimes() {
        Flight flight = at(ExampleFlights.DAY, "0700", "0705", 5, "0910", "0915", 5, 130, 130);

        LocalMoment off = actual(flight, FlightEvent.WHEELS_OFF);
        assertThat(off.time()).isEqualTo("07:17");
        assertThat(off.reckoned()).isTrue();
        assertThat(actual(flight, FlightEvent.WHEELS_ON).time()).isEqualTo("09:09");
        assertThat(actual(ExampleFlights.onTime(), FlightEvent.WHEELS_OFF).reckoned())
                .isFalse();
    }

    @Test
    void theHourThatPassesTwiceIsTheOneThatTheMinutesLeadTo() {
        Flight first = at(CLOCKS_GO_BACK, "0010", "0010", 0, "0120", "0120", 0, 70, 70);
        Flight second = at(CLOCKS_GO_BACK, "0010", "0010", 0, "0120", "0120", 0, 130, 130);

        assertThat(actual(first, FlightEvent.GATE_IN).zone()).isEqualTo("EDT");
        assertThat(actual(second, FlightEvent.GATE_IN).zone()).isEqualTo("EST");
        assertThat(actual(second, FlightEvent.GATE_IN).at()).isEqualTo(OffsetDateTime.parse("2008-11-02T01:20-05:00"));
    }

    @Test
    void theNightWithoutAnHourIsCrossed() {
        Flight flight = at(CLOCKS_GO_FORWARD, "0100", "0100", 0, "0410", "0410", 0, 130, 130);

        assertThat(actual(flight, FlightEvent.GATE_OUT).zone()).isEqualTo("EST");
        assertThat(actual(flight, FlightEvent.GATE_IN).zone()).isEqualTo("EDT");
    }

    @Test
    void aDelayOverTheNightWithoutAnHourMayBeReckonedInMinutesThatPassed() {
        Flight flight = at(CLOCKS_GO_FORWARD, "0100", "0310", 70, "0410", "0520", 70, 130, 130);

        assertThat(actual(flight, FlightEvent.GATE_OUT).daysAfter()).isZero();
        assertThat(actual(flight, FlightEvent.GATE_OUT).zone()).isEqualTo("EDT");
    }

    @Test
    void noTimeIsShownThatNoClockShowed() {
        Flight takesOff = at(CLOCKS_GO_FORWARD, "0150", "0155", 5, "0500", "0505", 5, 130, 130);
        Flight lands = at(CLOCKS_GO_FORWARD, "0010", "0010", 0, "0302", "0302", 0, 112, 112);
        Flight asPublished = at(CLOCKS_GO_FORWARD, "0150", "0203", 13, "0500", "0513", 13, 130, 130);

        assertThat(actual(takesOff, FlightEvent.WHEELS_OFF).time()).isEqualTo("03:07");
        assertThat(actual(takesOff, FlightEvent.WHEELS_OFF).zone()).isEqualTo("EDT");
        assertThat(actual(lands, FlightEvent.WHEELS_ON).time()).isEqualTo("01:56");
        assertThat(actual(lands, FlightEvent.WHEELS_ON).zone()).isEqualTo("EST");
        assertThat(actual(asPublished, FlightEvent.GATE_OUT).time()).isEqualTo("03:03");
    }

    @Test
    void whatDidNotHappenHasNoMoment() {
        List<FlightPhase> phases = FlightPhases.list(ExampleFlights.cancelled(), NEW_YORK, NEW_YORK);

        assertThat(ExampleFlights.cancelled().status()).isEqualTo(FlightStatus.CANCELLED);
        assertThat(phases).extracting(FlightPhase::actual).containsOnlyNulls();
        assertThat(phases.get(0).scheduled()).isNotNull();
    }

    @Test
    void anUnknownZoneLeavesTheTimeOfDay() {
        FlightPhase out = FlightPhases.list(ExampleFlights.onTime(), null, null).get(0);

        assertThat(Objects.requireNonNull(out.actual())).isEqualTo(new LocalMoment("07:12", 0, null, null, false));
    }

    private static LocalMoment actual(Flight flight, FlightEvent event) {
        return of(FlightPhases.list(flight, NEW_YORK, NEW_YORK), event);
    }

    private static LocalMoment of(List<FlightPhase> phases, FlightEvent event) {
        return Objects.requireNonNull(phases.get(event.ordinal()).actual());
    }

    /** A flight of the real months' kind: no take-off and landing, taxi times of 12 and 6 minutes. */
    private static Flight at(
            LocalDate day,
            String crsDep,
            @Nullable String dep,
            int depDelay,
            String crsArr,
            @Nullable String arr,
            int arrDelay,
            int crsElapsed,
            int elapsed) {
        return FlightBuilder.of(day, "DL", 7, ExampleFlights.ATL_JFK, crsDep)
                .with(FlightField.DEP_TIME, dep)
                .with(FlightField.DEP_DELAY, depDelay)
                .with(FlightField.TAXI_OUT, 12)
                .with(FlightField.TAXI_IN, 6)
                .with(FlightField.CRS_ARR_TIME, crsArr)
                .with(FlightField.ARR_TIME, arr)
                .with(FlightField.ARR_DELAY, arrDelay)
                .with(FlightField.CRS_ELAPSED_TIME, crsElapsed)
                .with(FlightField.ACTUAL_ELAPSED_TIME, elapsed)
                .build();
    }
}
