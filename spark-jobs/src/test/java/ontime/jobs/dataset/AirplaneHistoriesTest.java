package ontime.jobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import ontime.jobs.TestSpark;
import ontime.model.airplane.FlownAirplane;
import ontime.model.delay.Cancellations;
import ontime.model.delay.CauseMinutes;
import ontime.model.delay.DelayTotals;
import ontime.model.flight.Route;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Totals of months, and of all months from them, against numbers counted by hand. */
final class AirplaneHistoriesTest {

    private static final String COLUMNS = "Year, Month, FlightDate, TailNum, Carrier, Origin, Dest, Cancelled,"
            + " CancellationCode, Diverted, DepDelay, ArrDelay, Distance, AirTime, CarrierDelay, WeatherDelay, NASDelay,"
            + " SecurityDelay, LateAircraftDelay";

    @Test
    void whatAnAirplaneFlewIsAddedUpOverItsMonthsCarriersAndRoutes() {
        List<FlownAirplane> airplanes = airplanes(AirplaneTotalRows.of(flights()));

        assertThat(airplanes).hasSize(2);
        assertThat(airplanes.get(0))
                .isEqualTo(new FlownAirplane(
                        "N1",
                        null,
                        Set.of(),
                        List.of(),
                        null,
                        new DelayTotals(
                                5,
                                new Cancellations(0, 1, 0, 0, 0),
                                1,
                                4,
                                2,
                                45,
                                3,
                                1,
                                26,
                                new CauseMinutes(5, 0, 10, 0, 0)),
                        2900,
                        360,
                        LocalDate.of(2008, 1, 2),
                        LocalDate.of(2008, 2, 1),
                        List.of(new FlownAirplane.OfCarrier("AA", 4), new FlownAirplane.OfCarrier("MQ", 1)),
                        List.of(
                                new FlownAirplane.OfMonth(YearMonth.of(2008, 1), 4),
                                new FlownAirplane.OfMonth(YearMonth.of(2008, 2), 1)),
                        List.of(
                                new FlownAirplane.OfRoute(new Route("ATL", "JFK"), 3),
                                new FlownAirplane.OfRoute(new Route("JFK", "ATL"), 1),
                                new FlownAirplane.OfRoute(new Route("JFK", "BOS"), 1))));
        assertThat(airplanes.get(1).tailNum()).isEqualTo("N2");
        assertThat(airplanes.get(1).totals())
                .isEqualTo(
                        new DelayTotals(1, new Cancellations(0, 0, 0, 0, 1), 0, 0, 0, 0, 0, 0, 0, CauseMinutes.NONE));
        assertThat(airplanes.get(1).miles()).isZero();
    }

    @Test
    void aMonthAddsToTheOthersAsIfAllWereCountedAtOnce() {
        Dataset<Row> flights = flights();

        Dataset<Row> monthByMonth = AirplaneTotalRows.of(flights.where("Month = 1"))
                .union(AirplaneTotalRows.of(flights.where("Month = 2")));

        assertThat(airplanes(monthByMonth)).isEqualTo(airplanes(AirplaneTotalRows.of(flights)));
    }

    @Test
    void flightsWithoutATailNumberAreInNoAirplanesMonth() {
        List<String> ids = AirplaneMonthRows.of(stored()).select("_id").collectAsList().stream()
                .map(row -> row.getString(0))
                .sorted()
                .toList();

        assertThat(ids).containsExactly("N1-2008-01");
    }

    private static List<FlownAirplane> airplanes(Dataset<Row> totals) {
        Dataset<Row> sum = AirplaneHistories.ADDITION.sum(AirplaneHistories.addable(totals));
        return AirplaneHistories.ordered(sum).collectAsList().stream()
                .map(AirplaneHistories::airplane)
                .sorted(Comparator.comparing(FlownAirplane::tailNum))
                .toList();
    }

    private static Dataset<Row> flights() {
        return TestSpark.session()
                .sql(
                        """
                        SELECT * FROM VALUES
                          (2008, 1, DATE'2008-01-02', 'N1', 'AA', 'ATL', 'JFK', 0, NULL, 0, 20, 15, 760, 90, 5, 0, 10, 0, 0),
                          (2008, 1, DATE'2008-01-02', 'N1', 'AA', 'JFK', 'ATL', 0, NULL, 0, -5, 14, 760, 95, NULL, NULL, NULL, NULL, NULL),
                          (2008, 1, DATE'2008-01-03', 'N1', 'AA', 'ATL', 'JFK', 1, 'B',  0, NULL, NULL, 760, NULL, NULL, NULL, NULL, NULL, NULL),
                          (2008, 1, DATE'2008-01-04', 'N1', 'AA', 'ATL', 'JFK', 0, NULL, 1, 30, NULL, 760, NULL, NULL, NULL, NULL, NULL, NULL),
                          (2008, 2, DATE'2008-02-01', 'N1', 'MQ', 'JFK', 'BOS', 0, NULL, 0, 0, -3, 620, 175, NULL, NULL, NULL, NULL, NULL),
                          (2008, 1, DATE'2008-01-02', 'N2', 'AA', 'ATL', 'JFK', 1, NULL, 0, NULL, NULL, 760, NULL, NULL, NULL, NULL, NULL, NULL),
                          (2008, 1, DATE'2008-01-02', NULL, 'AA', 'ATL', 'JFK', 0, NULL, 0, 0, 0, 760, 90, NULL, NULL, NULL, NULL, NULL)
                        AS flights(%s)"""
                                .formatted(COLUMNS));
    }

    /** With every column that the stores hold; what the test does not say is empty. */
    private static Dataset<Row> stored() {
        return TestSpark.session()
                .sql(
                        """
                        SELECT 2008 Year, 1 Month, DATE'2008-01-02' FlightDate, tail TailNum, 'AA' Carrier, 12 FlightNum,
                          'ATL' Origin, 'JFK' Dest, '0715' CRSDepTime, NULL DepTime, NULL DepDelay, NULL TaxiOut,
                          NULL WheelsOff, NULL WheelsOn, NULL TaxiIn, NULL CRSArrTime, NULL ArrTime, NULL ArrDelay,
                          0 Cancelled, NULL CancellationCode, 0 Diverted, NULL CRSElapsedTime, NULL ActualElapsedTime,
                          NULL AirTime, NULL Distance, NULL CarrierDelay, NULL WeatherDelay, NULL NASDelay,
                          NULL SecurityDelay, NULL LateAircraftDelay, 0 DivAirportLandings, NULL DivReachedDest,
                          NULL DivActualElapsedTime, NULL DivArrDelay, NULL Div1Airport, NULL Div1WheelsOn,
                          NULL Div1TotalGTime, NULL Div1WheelsOff, NULL Div1TailNum, NULL Div2Airport,
                          NULL Div2WheelsOn, NULL Div2TotalGTime, NULL Div2WheelsOff, NULL Div2TailNum, 0 Ordinal
                        FROM VALUES ('N1'), (NULL) AS tails(tail)""");
    }
}
