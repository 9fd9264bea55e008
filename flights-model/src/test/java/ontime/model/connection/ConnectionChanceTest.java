package ontime.model.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;

final class ConnectionChanceTest {

    private static final FlightOdds ARRIVAL = new FlightOdds(new DelayCurve(-17, -2, 40), 1);
    private static final FlightOdds DEPARTURE = new FlightOdds(new DelayCurve(-6, -1, 30), 1);

    /** Without delays of its own. */
    private static final FlightOdds PUNCTUAL = new FlightOdds(new DelayCurve(0, 0, 0), 1);

    @Test
    void moreTimeIsNeverWorse() {
        double before = 0;
        for (int spare = -60; spare <= 240; spare += 5) {
            double chance = ConnectionChance.of(spare, ARRIVAL, DEPARTURE);

            assertThat(chance).isBetween(before, 1.0);
            before = chance;
        }
        assertThat(before).isGreaterThan(0.98);
    }

    @Test
    void aPunctualFlightWaitsForNobody() {
        assertThat(ConnectionChance.expected(40, ARRIVAL, PUNCTUAL)).isCloseTo(0.9, offset(0.01));
        assertThat(ConnectionChance.expected(-2, ARRIVAL, PUNCTUAL)).isCloseTo(0.5, offset(0.05));
    }

    @Test
    void aFlightThatLeavesLateHelps() {
        FlightOdds late = new FlightOdds(new DelayCurve(0, 30, 90), 1);

        assertThat(ConnectionChance.expected(10, ARRIVAL, late))
                .isGreaterThan(ConnectionChance.expected(10, ARRIVAL, DEPARTURE) + 0.1);
    }

    @Test
    void onBadDaysTheFlightThatLeavesLateHelpsTheOneThatArrivesLate() {
        // The mean over all pairs of ranks, as if they were independent.
        double independent = 0;
        for (int part = 0; part < 400; part++) {
            double departure = DEPARTURE.delay().delayAt((part + 0.5) / 400);
            independent += ARRIVAL.delay().shareUpTo(25.5 + departure) / 400;
        }

        assertThat(ConnectionChance.expected(25, ARRIVAL, DEPARTURE))
                .isBetween(independent + 0.005, independent + 0.05);
    }

    @Test
    void whatIsNotFlownIsNotExpected() {
        double flown = ConnectionChance.expected(60, ARRIVAL, DEPARTURE);

        assertThat(ConnectionChance.expected(
                        60, new FlightOdds(ARRIVAL.delay(), 0.9), new FlightOdds(DEPARTURE.delay(), 0.5)))
                .isCloseTo(flown * 0.45, offset(1e-9));
    }

    @Test
    void whatIsExpectedMovesTowardsUsualFlights() {
        FlightOdds bad = new FlightOdds(new DelayCurve(-5, 25, 110), 0.97);
        FlightOdds good = new FlightOdds(new DelayCurve(-20, -10, 5), 0.97);
        double usual = ConnectionChance.of(30, ARRIVAL, DEPARTURE);

        assertThat(ConnectionChance.of(30, bad, DEPARTURE))
                .isBetween(ConnectionChance.expected(30, bad, DEPARTURE) + 0.03, usual - 0.1);
        assertThat(ConnectionChance.of(30, good, DEPARTURE))
                .isBetween(usual + 0.01, ConnectionChance.expected(30, good, DEPARTURE) - 0.01);
    }

    @Test
    void usualFlightsStayAsTheyAre() {
        FlightOdds arrival = new FlightOdds(new DelayCurve(-17, 0, 46), 0.969);
        FlightOdds departure = new FlightOdds(new DelayCurve(-7, 0, 43), 0.971);

        for (int spare = -60; spare <= 240; spare += 30) {
            assertThat(ConnectionChance.of(spare, arrival, departure))
                    .isCloseTo(ConnectionChance.expected(spare, arrival, departure), offset(1e-9));
        }
    }

    @Test
    void noConnectionIsMadeMoreOftenThanBothFlightsAreFlown() {
        FlightOdds doubtful = new FlightOdds(ARRIVAL.delay(), 0.4);
        FlightOdds cancelled = new FlightOdds(ARRIVAL.delay(), 0);
        FlightOdds unsure = new FlightOdds(DEPARTURE.delay(), 0.5);

        assertThat(ConnectionChance.of(240, doubtful, unsure)).isEqualTo(0.2);
        assertThat(ConnectionChance.of(240, cancelled, DEPARTURE)).isZero();
    }

    @Test
    void theVerdictNeedsFourOfFive() {
        assertThat(ConnectionVerdict.of(0.8)).isEqualTo(ConnectionVerdict.LIKELY_MADE);
        assertThat(ConnectionVerdict.of(0.796)).isEqualTo(ConnectionVerdict.LIKELY_MADE);
        assertThat(ConnectionVerdict.of(0.794)).isEqualTo(ConnectionVerdict.OPEN);
        assertThat(ConnectionVerdict.of(0.79)).isEqualTo(ConnectionVerdict.OPEN);
        assertThat(ConnectionVerdict.of(0.21)).isEqualTo(ConnectionVerdict.OPEN);
        assertThat(ConnectionVerdict.of(0.206)).isEqualTo(ConnectionVerdict.OPEN);
        assertThat(ConnectionVerdict.of(0.204)).isEqualTo(ConnectionVerdict.LIKELY_MISSED);
        assertThat(ConnectionVerdict.of(0.19)).isEqualTo(ConnectionVerdict.LIKELY_MISSED);
    }
}
