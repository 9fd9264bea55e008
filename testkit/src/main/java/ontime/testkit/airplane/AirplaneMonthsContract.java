package ontime.testkit.airplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import ontime.model.airplane.AirplaneMonth;
import ontime.model.prediction.KnownLeg;
import ontime.stores.airplane.AirplaneMonths;
import ontime.testkit.flight.ExampleFlights;
import ontime.testkit.flight.FlightBuilder;
import org.junit.jupiter.api.Test;

/** The contract of {@link AirplaneMonths}. A store's test says how to open one that holds some months, and no others. */
public abstract class AirplaneMonthsContract {

    private static final YearMonth JANUARY = YearMonth.of(2008, 1);

    private static final AirplaneMonth MONTH = new AirplaneMonth(
            "N640DL", JANUARY, List.of(ExampleFlights.onTime(), ExampleFlights.cancelled(), ExampleFlights.diverted()));

    /** A store that holds these months only. */
    protected abstract AirplaneMonths open(Collection<AirplaneMonth> months);

    @Test
    void anAirplanesMonthHasItsFlightsInTheOrderThatTheyWereGivenInWithEveryValue() {
        AirplaneMonth garbled = new AirplaneMonth("80009E", JANUARY, List.of(ExampleFlights.sameKeyOtherTail()));
        AirplaneMonths months = open(List.of(MONTH, garbled));

        assertThat(months.find("N640DL", JANUARY)).contains(MONTH);
        assertThat(months.find("80009E", JANUARY)).contains(garbled);
    }

    @Test
    void anotherMonthIsAnotherPage() {
        AirplaneMonth february = new AirplaneMonth(
                "N640DL",
                JANUARY.plusMonths(1),
                List.of(FlightBuilder.of(ExampleFlights.DAY.plusMonths(1), "DL", 640, ExampleFlights.ATL_JFK, "0715")
                        .build()));
        AirplaneMonths months = open(List.of(MONTH, february));

        assertThat(months.find("N640DL", JANUARY.plusMonths(1))).contains(february);
        assertThat(months.find("N640DL", JANUARY.minusMonths(1))).isEmpty();
        assertThat(months.find("N338AA", JANUARY)).isEmpty();
    }

    @Test
    void itsLegsAreThoseOfItsFlights() {
        AirplaneMonths months = open(List.of(MONTH));

        assertThat(months.listLegs("N640DL", JANUARY))
                .containsExactly(
                        KnownLeg.of(ExampleFlights.onTime()),
                        KnownLeg.of(ExampleFlights.cancelled()),
                        KnownLeg.of(ExampleFlights.diverted()));
        assertThat(months.listLegs("N338AA", JANUARY)).isEmpty();
    }
}
