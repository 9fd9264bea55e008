package ontime.features;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AirportWeatherTest {

    // 09:30 in Chicago is 15:30 UTC.
    private static final Dataset<Row> FLIGHT =
            SomeFlights.of(List.of(SomeFlights.flight(1, "N1DL", "ORD-ATL", "0930-1230", 0, 0)));

    @Test
    void theLastObservationBeforeTheDepartureCounts() {
        Row flight = atDeparture(
                observation("ORD", "2008-01-15T13:51:00Z", 5),
                observation("ORD", "2008-01-15T14:51:00Z", 10),
                observation("ORD", "2008-01-15T15:51:00Z", 40),
                observation("ATL", "2008-01-15T15:20:00Z", 20));

        assertThat(flight.<Double>getAs("OriginWindSpeed")).isEqualTo(10);
        assertThat(flight.<Long>getAs("OriginObservedMinute"))
                .isEqualTo(Instant.parse("2008-01-15T14:51:00Z").getEpochSecond() / 60);
        assertThat(flight.<Integer>getAs("FlightNum")).isEqualTo(1);
    }

    @Test
    void whatIsObservedInTheMinuteOfTheDepartureIsKnownAndASecondLaterIsNot() {
        assertThat(atDeparture(observation("ORD", "2008-01-15T15:30:00Z", 7)).<Double>getAs("OriginWindSpeed"))
                .isEqualTo(7);
        assertThat(atDeparture(observation("ORD", "2008-01-15T15:30:01Z", 7)).<Double>getAs("OriginWindSpeed"))
                .isNull();
    }

    @Test
    void anOldObservationSaysNothing() {
        assertThat(atDeparture(observation("ORD", "2008-01-15T12:29:00Z", 7)).<Double>getAs("OriginWindSpeed"))
                .isNull();
    }

    @Test
    void aValueThatTheLastObservationLacksIsNotTakenFromAnEarlierOne() {
        Row flight = atDeparture(
                observation("ORD", "2008-01-15T13:51:00Z", 5), observation("ORD", "2008-01-15T14:51:00Z", null));

        assertThat(flight.<Double>getAs("OriginWindSpeed")).isNull();
        assertThat(flight.<Double>getAs("OriginTemperature")).isEqualTo(-3);
    }

    @Test
    void everyFlightStaysOnce() {
        Dataset<Row> flights = SomeFlights.of(SomeFlights.byChance(1));
        Dataset<Row> weather = weather(List.of(
                observation("ORD", "2008-01-15T14:51:00Z", 10), observation("ORD", "2008-01-15T15:51:00Z", 10)));

        Dataset<Row> met = AirportWeather.atDeparture(flights, SomeFlights.ZONES, weather);

        assertThat(met.selectExpr(flights.columns()).exceptAll(flights).isEmpty())
                .isTrue();
        assertThat(met.count()).isEqualTo(flights.count());
        assertThat(met.where(col("OriginWindSpeed").isNotNull())
                        .select("Origin")
                        .distinct()
                        .collectAsList())
                .extracting(row -> row.getString(0))
                .containsExactly("ORD");
    }

    private static Row atDeparture(Row... observations) {
        return AirportWeather.atDeparture(FLIGHT, SomeFlights.ZONES, weather(List.of(observations)))
                .first();
    }

    private static Dataset<Row> weather(List<Row> observations) {
        return WeatherByChance.of(observations);
    }

    private static Row observation(String airport, String at, @Nullable Number wind) {
        return RowFactory.create(
                airport,
                Timestamp.from(Instant.parse(at)),
                wind == null ? null : Double.valueOf(wind.doubleValue()),
                null,
                10.0,
                3000,
                0.0,
                -3.0,
                false);
    }
}
