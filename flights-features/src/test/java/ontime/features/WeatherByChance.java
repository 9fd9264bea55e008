package ontime.features;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import ontime.model.weather.Observation;
import ontime.model.weather.WeatherDay;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Weather by chance at the airports of {@link SomeFlights}, at 51 minutes past every hour. */
final class WeatherByChance {

    private static final StructType SCHEMA = StructType.fromDDL(
            """
            Airport STRING, ObservedUtc TIMESTAMP, WindSpeed DOUBLE, Gust DOUBLE, Visibility DOUBLE, Ceiling INT,
            Precipitation DOUBLE, Temperature DOUBLE, Thunder BOOLEAN""");

    private static final Instant FIRST = Instant.parse("2008-01-14T00:51:00Z");
    private static final int HOURS = 96;
    private static final List<String> AIRPORTS = List.of("ATL", "ORD", "DEN", "LAX");

    private static final List<List<Observation>> OBSERVATIONS =
            AIRPORTS.stream().map(WeatherByChance::observations).toList();

    static final Dataset<Row> EVERY_HOUR = of(rows());

    private WeatherByChance() {}

    static Dataset<Row> of(List<Row> rows) {
        return SomeFlights.spark().createDataFrame(rows, SCHEMA);
    }

    /** The last observation of {@link #EVERY_HOUR} by a minute of UTC. */
    static @Nullable Observation find(String airport, long minute) {
        Instant moment = Instant.ofEpochSecond(60 * minute);
        return new WeatherDay(airport, WeatherDay.dayOf(moment), OBSERVATIONS.get(AIRPORTS.indexOf(airport)))
                .findLast(moment)
                .orElse(null);
    }

    private static List<Observation> observations(String airport) {
        Random random = new Random(airport.hashCode());
        List<Observation> observations = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            observations.add(new Observation(
                    FIRST.plusSeconds(3600L * hour),
                    250,
                    random.nextInt(400) / 10.0,
                    random.nextInt(3) == 0 ? 30.0 : null,
                    random.nextInt(100) / 10.0,
                    random.nextInt(10_000),
                    random.nextInt(30) / 10.0,
                    random.nextInt(300) / 10.0,
                    0.0,
                    random.nextInt(4) == 0,
                    "chance"));
        }
        return observations;
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int airport = 0; airport < AIRPORTS.size(); airport++) {
            for (Observation observation : OBSERVATIONS.get(airport)) {
                rows.add(RowFactory.create(
                        AIRPORTS.get(airport),
                        Timestamp.from(observation.observedAt()),
                        observation.windSpeed(),
                        observation.gust(),
                        observation.visibility(),
                        observation.ceiling(),
                        observation.precipitation(),
                        observation.temperature(),
                        observation.thunder()));
            }
        }
        return rows;
    }
}
