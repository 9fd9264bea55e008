package ontime.features;

import static org.apache.spark.sql.functions.ceil;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import ontime.model.weather.WeatherDay;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The weather as it was known at an airport at a moment: the last observation at or before it, at most three hours old. What
 * is observed later, even by a minute, is not used.
 */
public final class AirportWeather {

    /** The values of an observation, as the table {@code weather} names them. */
    public static final List<String> VALUES =
            List.of("WindSpeed", "Gust", "Visibility", "Ceiling", "Precipitation", "Temperature", "Thunder");

    /** The suffix of the column that says when the weather was observed, in minutes of UTC since 1970; null if it was not. */
    public static final String OBSERVED = "ObservedMinute";

    private static final int SECONDS_OF_MINUTE = 60;

    private static final String AIRPORT = "_weatherAirport";
    private static final String AT = "_weatherAt";
    private static final String IS_ASKED = "_weatherAsked";
    private static final String OBSERVATION = "_observation";

    private AirportWeather() {}

    /**
     * Adds the weather at the origin as it was known at the scheduled departure: {@code Origin} and each of {@link #VALUES},
     * and {@code OriginObservedMinute}.
     *
     * @param flights BTS's columns; others stay
     * @param weather rows of the table {@code weather}: of the days of the flights and the day before
     */
    public static Dataset<Row> atDeparture(Dataset<Row> flights, AirportZones zones, Dataset<Row> weather) {
        Dataset<Row> timed = FlightTimes.withScheduled(flights, zones);
        return add(timed, weather, "Origin", col(FlightTimes.DEPARTURE), "Origin")
                .drop(FlightTimes.DEPARTURE, FlightTimes.ARRIVAL);
    }

    /**
     * Adds the weather at an airport as it was known at a moment.
     *
     * @param airport the column of its code
     * @param moment in minutes of UTC since 1970
     * @param prefix of the columns that are added
     */
    static Dataset<Row> add(Dataset<Row> flights, Dataset<Row> weather, String airport, Column moment, String prefix) {
        Dataset<Row> at = flights.withColumn(AT, moment).withColumn(AIRPORT, col(airport));
        Dataset<Row> known = known(at, observed(weather));
        List<String> kept = List.of(flights.columns());
        Column[] columns = Stream.concat(
                        kept.stream().map(name -> col(name)),
                        Stream.concat(VALUES.stream(), Stream.of(OBSERVED))
                                .map(name -> col(OBSERVATION + "." + name).as(prefix + name)))
                .toArray(Column[]::new);
        return at.join(known, new String[] {AIRPORT, AT}, "left").select(columns);
    }

    private static Dataset<Row> observed(Dataset<Row> weather) {
        Column minute = ceil(col("ObservedUtc").cast("long").divide(SECONDS_OF_MINUTE));
        Column[] fields = Stream.concat(VALUES.stream().map(name -> col(name)), Stream.of(minute.as(OBSERVED)))
                .toArray(Column[]::new);
        return weather.select(
                col("Airport").as(AIRPORT),
                minute.as(AT),
                lit(false).as(IS_ASKED),
                struct(fields).as(OBSERVATION));
    }

    /** The last observation of each airport and moment that flights ask for. */
    private static Dataset<Row> known(Dataset<Row> flights, Dataset<Row> observed) {
        Dataset<Row> asked = flights.select(AIRPORT, AT)
                .where(col(AT).isNotNull())
                .distinct()
                .withColumn(IS_ASKED, lit(true))
                .withColumn(
                        OBSERVATION,
                        lit(null).cast(observed.schema().apply(OBSERVATION).dataType()));
        // An observation of the same minute comes before what asks for it.
        WindowSpec before = Window.partitionBy(AIRPORT)
                .orderBy(col(AT), col(IS_ASKED))
                .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
        Column newest = last(col(OBSERVATION), true).over(before);
        Column oldest = col(AT).minus(WeatherDay.OLDEST.toMinutes());
        return observed.unionByName(asked)
                .withColumn(OBSERVATION, newest)
                .where(col(IS_ASKED))
                .withColumn(OBSERVATION, when(col(OBSERVATION + "." + OBSERVED).geq(oldest), col(OBSERVATION)))
                .drop(IS_ASKED);
    }
}
