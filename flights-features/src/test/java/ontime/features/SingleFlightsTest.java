package ontime.features;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import ontime.model.prediction.Moment;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SingleFlightsTest {

    private static final Dataset<Row> FLIGHTS =
            SomeFlights.of(SomeFlights.byChance(3)).withColumn("Distance", lit(500));

    @ParameterizedTest
    @EnumSource(Moment.class)
    void aSingleFlightHasTheFeaturesThatItHasAmongAllOthers(Moment moment) {
        List<String> names =
                FlightFeatures.at(moment).stream().map(Feature::name).toList();
        String[] columns = names.toArray(String[]::new);
        KnownFlights known = KnownFlights.of(FLIGHTS, SomeFlights.ZONES);

        List<String> together = rows(FlightFeatures.of(FLIGHTS, SomeFlights.ZONES, moment), columns);
        Dataset<Row> asked = FLIGHTS.drop("Distance", "ArrDelay", "Cancelled");
        List<String> single = rows(SingleFlights.withFeatures(asked, SomeFlights.ZONES, known, known), columns);

        assertThat(single).hasSize(144).isEqualTo(together);
    }

    @Test
    void theWeatherOfASingleFlightIsThatAmongAllOthers() {
        String[] columns = WeatherFeatures.FEATURES.stream().map(Feature::name).toArray(String[]::new);
        KnownFlights known = KnownFlights.of(FLIGHTS, SomeFlights.ZONES);

        List<String> together =
                rows(WeatherFeatures.add(FLIGHTS, SomeFlights.ZONES, WeatherByChance.EVERY_HOUR), columns);
        List<String> single = rows(SingleFlights.withFeatures(FLIGHTS, SomeFlights.ZONES, known, known), columns);

        assertThat(single).hasSize(144).isEqualTo(together).anyMatch(row -> row.contains("DestWindSpeed"));
    }

    @Test
    void statesAndLegsAreAmongTheFeaturesThatAreFound() {
        KnownFlights known = KnownFlights.of(FLIGHTS, SomeFlights.ZONES);

        Dataset<Row> features = SingleFlights.withFeatures(FLIGHTS, SomeFlights.ZONES, known, known);

        for (String feature : List.of("OriginLeftDelay3h", "CarrierReachedDelay3h", "InboundDelay", "LegOfDay")) {
            assertThat(features.where(feature + " IS NOT NULL").count())
                    .as(feature)
                    .isGreaterThan(30);
        }
        assertThat(features.where(SingleFlights.DELAYS_KNOWN).count()).isEqualTo(144);
    }

    @Test
    void whatCannotBeKnownOfASingleFlightIsNull() {
        KnownFlights nothing = new KnownFlights(new HashMap<>(), new HashMap<>(), new HashMap<>());

        Row flight = SingleFlights.withFeatures(FLIGHTS, SomeFlights.ZONES, nothing, nothing)
                .first();

        assertThat(flight.<Double>getAs("DepartureDelay")).isNotNull();
        assertThat(flight.<Boolean>getAs(SingleFlights.DELAYS_KNOWN)).isFalse();
        for (String feature : List.of("OriginLeftDelay1h", "InboundDelay", "OriginMovements", "Miles", "LegOfDay")) {
            assertThat(flight.isNullAt(flight.fieldIndex(feature))).as(feature).isTrue();
        }
    }

    private static List<String> rows(Dataset<Row> features, String... columns) {
        return features.selectExpr(columns).toJSON().collectAsList().stream()
                .sorted()
                .toList();
    }
}
