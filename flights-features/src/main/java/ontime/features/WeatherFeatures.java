package ontime.features;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import ontime.features.Feature.Kind;
import ontime.model.prediction.KnownDelays;
import ontime.model.prediction.Moment;
import ontime.model.weather.Observation;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The weather at both airports, as it was observed by two hours before the scheduled departure. Models use it only if the
 * weather of all days that they learn from is loaded, so it is not part of a moment's fingerprint: a change here needs other
 * names.
 */
public final class WeatherFeatures {

    private static final List<String> AIRPORTS = List.of("Origin", "Dest");

    private static final String OBSERVED = "_observed";

    /** All of them, for every moment from two hours before on. */
    public static final List<Feature> FEATURES = AIRPORTS.stream()
            .flatMap(airport -> Stream.of(
                    feature(airport, "WindSpeed", "knots"),
                    feature(airport, "Gust", "knots"),
                    feature(airport, "Visibility", "statute miles"),
                    feature(airport, "Ceiling", "feet"),
                    feature(airport, "Precipitation", "millimetres in an hour"),
                    feature(airport, "Temperature", "degrees Celsius"),
                    feature(airport, "Thunder", "1 in a thunderstorm")))
            .toList();

    private static final StructType SCHEMA = new StructType(AirportWeather.VALUES.stream()
            .map(name -> new StructField(name, DataTypes.DoubleType, true, Metadata.empty()))
            .toArray(StructField[]::new));

    private WeatherFeatures() {}

    /**
     * Adds the features.
     *
     * @param flights {@link FlightFeatures#KEY}; other columns stay
     * @param weather rows of the table {@code weather}: of the days of the flights and the day before
     */
    public static Dataset<Row> add(Dataset<Row> flights, AirportZones zones, Dataset<Row> weather) {
        String[] kept = flights.columns();
        Dataset<Row> added = flights.withColumn(OBSERVED, knownBy(FlightTimes.departure(zones)));
        for (String airport : AIRPORTS) {
            added = AirportWeather.add(added, weather, airport, col(OBSERVED), airport)
                    .drop(airport + AirportWeather.OBSERVED);
        }
        List<Column> columns = new ArrayList<>();
        Stream.of(kept).forEach(name -> columns.add(col(name)));
        FEATURES.forEach(
                feature -> columns.add(col(feature.name()).cast("double").as(feature.name())));
        return added.select(columns.toArray(Column[]::new));
    }

    /** Adds the features where no weather is loaded: nulls. */
    public static Dataset<Row> addUnknown(Dataset<Row> flights) {
        List<Column> columns = new ArrayList<>(List.of(col("*")));
        FEATURES.forEach(feature -> columns.add(lit(null).cast("double").as(feature.name())));
        return flights.select(columns.toArray(Column[]::new));
    }

    /** Adds the features to flights that come alone, with their scheduled instants. Only models that use them look them up. */
    static Dataset<Row> addKnown(Dataset<Row> flights, KnownDelays known) {
        UDF2<String, Long, Row> observed =
                (airport, minute) -> airport == null || minute == null ? null : row(known.observation(airport, minute));
        Dataset<Row> added = flights;
        for (String airport : AIRPORTS) {
            String struct = OBSERVED + airport;
            List<Column> columns = new ArrayList<>(List.of(col("*")));
            AirportWeather.VALUES.forEach(
                    name -> columns.add(col(struct).getField(name).as(airport + name)));
            Column looked = udf(observed, SCHEMA).apply(col(airport), knownBy(col(FlightTimes.DEPARTURE)));
            added = added.withColumn(struct, looked)
                    .select(columns.toArray(Column[]::new))
                    .drop(struct);
        }
        return added;
    }

    private static Column knownBy(Column departure) {
        return departure.minus(StateFeatures.MINUTES_BEFORE);
    }

    private static @Nullable Row row(@Nullable Observation observation) {
        return observation == null
                ? null
                : RowFactory.create(
                        observation.windSpeed(),
                        observation.gust(),
                        observation.visibility(),
                        observation.ceiling() == null
                                ? null
                                : Double.valueOf(observation.ceiling().doubleValue()),
                        observation.precipitation(),
                        observation.temperature(),
                        observation.thunder() == null ? null : Double.valueOf(observation.thunder() ? 1 : 0));
    }

    private static Feature feature(String airport, String value, String unit) {
        return new Feature(
                airport + value,
                Kind.NUMBER,
                Moment.TWO_HOURS_BEFORE,
                "%s at the %s, %s, last observed by two hours before"
                        .formatted(value, airport.equals("Origin") ? "origin" : "destination", unit));
    }
}
