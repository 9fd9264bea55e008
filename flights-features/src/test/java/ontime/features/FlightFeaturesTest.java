package ontime.features;

import static ontime.features.SomeFlights.flight;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ontime.model.learning.FeatureFingerprints;
import ontime.model.prediction.Moment;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FlightFeaturesTest {

    // Five hours behind Greenwich at ATL, six at ORD: 07:00 to 08:00 on the clocks is two hours in the air.
    private static final Dataset<Row> FLIGHTS = SomeFlights.of(List.of(
            flight(1, "N1", "ATL-ORD", "0700-0800", 30, 20),
            flight(2, "N1", "ORD-ATL", "0900-1200", 25, 40),
            flight(3, "N1", "ATL-ORD", "1300-1400", 60, 55),
            flight(4, "N2", "ATL-ORD", "1015-1115", null, null),
            flight(5, "N3", "ATL-DEN", "1050-1200", 10, 0),
            flight(6, "N4", "ATL-DEN", "2300-0010", -5, -16)));

    private static final List<Row> FEATURES = FlightFeatures.labelled(FLIGHTS, SomeFlights.ZONES, Moment.AT_DEPARTURE)
            .orderBy("FlightNum")
            .collectAsList();

    @Test
    void theWeekdayIsBtsOwn() {
        // 15 January 2008 was a Tuesday: Monday is 1.
        assertThat(number(1, "Weekday")).isEqualTo(2);
    }

    @Test
    void scheduledMinutesAreInUtcAcrossZonesAndMidnight() {
        assertThat(number(1, "ScheduledMinutes")).isEqualTo(120);
        assertThat(number(2, "ScheduledMinutes")).isEqualTo(120);
        assertThat(number(6, "ScheduledMinutes")).isEqualTo(190);
    }

    @Test
    void movementsCountWhatIsPlannedAtAnAirportInTheUtcHour() {
        // Flights 4 and 5 leave ATL from 15:00 to 16:00 UTC.
        assertThat(number(5, "OriginMovements")).isEqualTo(2);
        assertThat(number(1, "DestMovements")).isEqualTo(1);
    }

    @Test
    void theOriginsStateIsWhatLeftArrivedAndWasCancelledUpToTwoHoursBefore() {
        // Flight 3 leaves ATL at 18:00 UTC: known at 16:00 are 5, which left at 16:00, and 4, cancelled at 15:15.
        assertThat(number(3, "OriginLeftDelay1h")).isEqualTo(10);
        assertThat(number(3, "OriginLeftLate3h")).isEqualTo(0);
        assertThat(number(3, "OriginCancelled3h")).isEqualTo(0.5);
        // Flight 2 reaches ATL at 17:40 UTC only.
        assertThat(FEATURES.get(2).<Double>getAs("OriginReachedDelay3h")).isNull();
    }

    @Test
    void theAirplanesLegsBeforeAreKnownAsFarAsTheyHappened() {
        // Flight 3's airplane left ORD at 15:25 UTC, 25 minutes late, for two hours, and is in the air at 16:00.
        assertThat(number(3, "LegOfDay")).isEqualTo(3);
        assertThat(number(3, "TurnMinutes")).isEqualTo(60);
        assertThat(number(3, "InboundLegsAway")).isEqualTo(1);
        assertThat(number(3, "InboundDelay")).isEqualTo(25);
        assertThat(number(3, "InboundSlack")).isEqualTo(35);
        assertThat(number(3, "ExpectedLateness")).isZero();
        // Flight 2 leaves at 15:00; at 13:00 flight 1 was in the air since 12:30, due at 14:30.
        assertThat(number(2, "InboundSlack")).isEqualTo(30);
    }

    @Test
    void theFirstLegHasNothingBeforeIt() {
        assertThat(FEATURES.get(0).<Double>getAs("InboundSlack")).isNull();
        assertThat(FEATURES.get(0).<Double>getAs("TurnMinutes")).isNull();
        assertThat(number(1, "LegOfDay")).isEqualTo(1);
    }

    @Test
    void labelsFollowTheArrivalDelayAndAreMissingWithoutOne() {
        assertThat(number(1, FlightFeatures.LATE)).isEqualTo(1);
        assertThat(number(1, FlightFeatures.DELAY_CLASS)).isEqualTo(2);
        assertThat(number(3, FlightFeatures.DELAY_CLASS)).isEqualTo(3);
        assertThat(number(5, FlightFeatures.DELAY_CLASS)).isEqualTo(2);
        assertThat(number(6, FlightFeatures.DELAY_CLASS)).isZero();
        assertThat(number(1, FlightFeatures.CANCELLED)).isZero();
        assertThat(number(4, FlightFeatures.CANCELLED)).isEqualTo(1);
        assertThat(FEATURES.get(3).<Double>getAs(FlightFeatures.LATE)).isNull();
        assertThat(FEATURES.get(3).<Double>getAs(FlightFeatures.DELAY_CLASS)).isNull();
    }

    @Test
    void anAirportThatNobodyKnowsHasAFlightStill() {
        List<Row> features = FlightFeatures.of(
                        SomeFlights.of(List.of(flight(1, "N1", "???-ORD", "0700-0800", 0, 0))),
                        SomeFlights.ZONES,
                        Moment.AT_DEPARTURE)
                .collectAsList();

        assertThat(features).hasSize(1);
        assertThat(features.get(0).<Double>getAs("DepMinute")).isEqualTo(420);
        assertThat(features.get(0).<Double>getAs("ScheduledMinutes")).isNull();
    }

    @Test
    void everyMomentHasAFingerprintOfItsOwnThatStays() {
        assertThat(FlightFeatures.fingerprint(Moment.BEFORE_DEPARTURE))
                .hasSize(24)
                .isEqualTo(FlightFeatures.fingerprint(Moment.BEFORE_DEPARTURE))
                .isNotEqualTo(FlightFeatures.fingerprint(Moment.TWO_HOURS_BEFORE));
    }

    @ParameterizedTest
    @EnumSource(Moment.class)
    void thoseWithoutSparkKnowTheFingerprintsToo(Moment moment) {
        assertThat(FeatureFingerprints.read().get(moment))
                .as("%s in ontime/fingerprints.properties of flights-model", moment.momentName())
                .isEqualTo(FlightFeatures.fingerprint(moment));
    }

    private static double number(int flight, String feature) {
        return FEATURES.get(flight - 1).<Double>getAs(feature);
    }
}
