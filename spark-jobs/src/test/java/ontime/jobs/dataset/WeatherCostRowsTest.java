package ontime.jobs.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import ontime.features.AirportZones;
import ontime.jobs.TestSpark;
import ontime.model.airport.AirportFacts;
import ontime.model.weather.WeatherBand;
import ontime.model.weather.WeatherCosts;
import ontime.model.weather.WeatherCosts.Part;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class WeatherCostRowsTest {

    private static final AirportZones ZONES =
            AirportZones.of(AirportFacts.read().list());

    @Test
    void flightsAreCountedByTheWeatherAtTheirOrigin() {
        // 09:30 in Chicago is 15:30 UTC.
        Dataset<Row> flights = TestSpark.session()
                .sql(
                        """
                        SELECT 2008 AS Year, 1 AS Month, DATE'2008-01-15' AS FlightDate, * FROM VALUES
                          ('ORD', 'ATL', '0930', '1230', 0, 14),
                          ('ORD', 'ATL', '0930', '1230', 0, 40),
                          ('ORD', 'ATL', '1030', '1330', 1, NULL),
                          ('LAX', 'ATL', '0930', '1630', 0, 5)
                        AS flights(Origin, Dest, CRSDepTime, CRSArrTime, Cancelled, ArrDelay)""");
        Dataset<Row> weather = TestSpark.session()
                .sql(
                        """
                        SELECT * FROM VALUES
                          ('ORD', TIMESTAMP'2008-01-15 14:51:00', 8.0D, NULL, 10.0D, 3000, 0.0D, 1.0D, false),
                          ('ORD', TIMESTAMP'2008-01-15 15:51:00', 8.0D, 31.0D, 0.5D, 300, NULL, 1.0D, true)
                        AS weather(Airport, ObservedUtc, WindSpeed, Gust, Visibility, Ceiling, Precipitation,
                          Temperature, Thunder)""");

        List<Row> rows = WeatherCostRows.of(flights, ZONES, weather).collectAsList();

        assertThat(rows).hasSize(1);
        WeatherCosts costs = WeatherCostRows.costs(rows.get(0));
        assertThat(costs.month()).hasToString("2008-01");
        assertThat(costs.flights()).isEqualTo(4);
        assertThat(costs.observed()).isEqualTo(3);
        assertThat(costs.parts())
                .containsExactly(
                        new Part(WeatherBand.WIND_BELOW_10, 2, 0, 2, 1, 54),
                        new Part(WeatherBand.WIND_FROM_30, 1, 1, 0, 0, 0),
                        new Part(WeatherBand.VISIBILITY_FROM_6, 2, 0, 2, 1, 54),
                        new Part(WeatherBand.VISIBILITY_BELOW_1, 1, 1, 0, 0, 0),
                        new Part(WeatherBand.DRY, 2, 0, 2, 1, 54),
                        new Part(WeatherBand.NO_THUNDER, 2, 0, 2, 1, 54),
                        new Part(WeatherBand.THUNDERSTORM, 1, 1, 0, 0, 0));
    }
}
