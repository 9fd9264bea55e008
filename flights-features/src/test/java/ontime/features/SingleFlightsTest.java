package ontime.features;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ontime.model.prediction.Moment;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SingleFlightsTest {

    private static final Dataset<Row> FLIGHTS =
            SomeFlights.of(SomeFlights.byChance(3)).withColumn("Distance", lit(500));

    @Test
    void aSingleFlightHasTheFeaturesThatItHasAmongAllOthers() {
        List<String> names = FlightFeatures.at(Moment.BEFORE_DEPARTURE).stream()
                .map(Feature::name)
                .toList();
        String[] columns = names.toArray(String[]::new);

        List<String> together = rows(FlightFeatures.of(FLIGHTS, SomeFlights.ZONES, Moment.BEFORE_DEPARTURE), columns);
        List<String> single = rows(
                SingleFlights.withFeatures(FLIGHTS.drop("Distance"), SomeFlights.ZONES, Known.of(FLIGHTS)), columns);

        assertThat(single).hasSize(144).isEqualTo(together);
    }

    @Test
    void whatCannotBeKnownOfASingleFlightIsNull() {
        Row flight = SingleFlights.withFeatures(FLIGHTS, SomeFlights.ZONES, new Known(Map.of()))
                .first();

        assertThat(flight.<Double>getAs("DepartureDelay")).isNotNull();
        for (String feature : List.of("OriginLeftDelay1h", "InboundDelay", "OriginMovements", "Miles")) {
            assertThat(flight.isNullAt(flight.fieldIndex(feature))).as(feature).isTrue();
        }
    }

    private static List<String> rows(Dataset<Row> features, String... columns) {
        return features.selectExpr(columns).toJSON().collectAsList().stream()
                .sorted()
                .toList();
    }

    /** Movements by airport and hour, and miles by route, as a store would have them. */
    private record Known(Map<String, Integer> byKey) implements KnownSchedule {

        static Known of(Dataset<Row> flights) {
            Map<String, Integer> byKey = new HashMap<>();
            SingleFlights.movements(flights, SomeFlights.ZONES)
                    .collectAsList()
                    .forEach(row -> byKey.put(row.getString(0) + row.getLong(1) / 60, row.getInt(2)));
            flights.collectAsList()
                    .forEach(row -> byKey.put(
                            row.<String>getAs("Origin") + row.<String>getAs("Dest"), row.<Integer>getAs("Distance")));
            return new Known(byKey);
        }

        @Override
        public @Nullable Integer movements(String airport, long minuteUtc) {
            return byKey.get(airport + Math.floorDiv(minuteUtc, 60L));
        }

        @Override
        public @Nullable Integer miles(String origin, String dest, long minuteUtc) {
            return byKey.get(origin + dest);
        }
    }
}
