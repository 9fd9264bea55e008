package ontime.features;

import static ontime.features.FlightTimes.ARRIVAL;
import static ontime.features.FlightTimes.DEPARTURE;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No model may see what is known later than its moment: what is blanked of the time after it changes no feature. */
final class LeakTest {

    private static final long SEED = 20080115;
    private static final Dataset<Row> TABLE = SomeFlights.of(SomeFlights.byChance(SEED));
    private static final List<Row> FLIGHTS = TABLE.collectAsList();
    private static final Dataset<Row> AT_DEPARTURE =
            FlightFeatures.of(TABLE, SomeFlights.ZONES, Moment.AT_DEPARTURE).localCheckpoint();
    private static final List<Row> TWO_HOURS_BEFORE = features(TABLE, Moment.TWO_HOURS_BEFORE);

    private static final List<Row> WEATHER = weather(WeatherByChance.EVERY_HOUR);

    @Test
    void theScheduleAloneIsKnownBeforeTheDay() {
        Dataset<Row> blanked = TABLE.withColumn("TailNum", lit(null).cast("string"))
                .withColumn("DepDelay", lit(null).cast("int"))
                .withColumn("ArrDelay", lit(null).cast("int"))
                .withColumn("Cancelled", lit(null).cast("int"));

        assertThat(features(blanked, Moment.BEFORE_DEPARTURE))
                .containsExactlyInAnyOrderElementsOf(features(TABLE, Moment.BEFORE_DEPARTURE));
    }

    @ParameterizedTest
    @MethodSource("flightsByChance")
    void nothingOfAnyFlightAfterTwoHoursBeforeChangesAFeature(Row flight) {
        Dataset<Row> blanked = blankAfter(twoHoursBefore(flight));

        List<Row> again = features(blanked, Moment.TWO_HOURS_BEFORE);

        assertThat(of(flight, again)).isEqualTo(of(flight, TWO_HOURS_BEFORE));
    }

    /** The test itself is one only if something is known by then, and something is not. */
    @Test
    void blankingAnHourTooEarlyIsSeen() {
        List<Row> flights = flightsByChance().toList();

        assertThat(flights).anySatisfy(flight -> {
            List<Row> again = features(blankAfter(twoHoursBefore(flight) - 60), Moment.TWO_HOURS_BEFORE);
            assertThat(of(flight, again)).isNotEqualTo(of(flight, TWO_HOURS_BEFORE));
        });
    }

    @ParameterizedTest
    @MethodSource("flightsByChance")
    void noObservationAfterTwoHoursBeforeChangesAFeature(Row flight) {
        Column observed = col("ObservedUtc").cast("long").divide(60);
        Dataset<Row> until = WeatherByChance.EVERY_HOUR.where(observed.leq(twoHoursBefore(flight)));

        assertThat(of(flight, weather(until))).isEqualTo(of(flight, WEATHER));
        assertThat(of(flight, weather(until.where(observed.lt(twoHoursBefore(flight) - 60)))))
                .as("an hour too early")
                .isNotEqualTo(of(flight, WEATHER));
    }

    @ParameterizedTest
    @EnumSource(names = {"BEFORE_DEPARTURE", "TWO_HOURS_BEFORE"})
    void aFeatureIsTheSameAtEveryMomentThatKnowsIt(Moment moment) {
        Column[] columns = Stream.concat(
                        FlightFeatures.KEY.stream(),
                        FlightFeatures.at(moment).stream().map(Feature::name))
                .map(name -> col(name))
                .toArray(Column[]::new);

        assertThat(AT_DEPARTURE.select(columns).collectAsList())
                .containsExactlyInAnyOrderElementsOf(FlightFeatures.of(TABLE, SomeFlights.ZONES, moment)
                        .select(columns)
                        .collectAsList());
    }

    /** BTS knows the airplane of few cancelled flights, so it would tell the outcome. */
    @Test
    void cancellationsAreNotLearnedFromTheAirplane() {
        Column[] columns = Stream.concat(
                        FlightFeatures.KEY.stream(),
                        FlightFeatures.at(Moment.TWO_HOURS_BEFORE, Target.CANCELLED).stream()
                                .map(Feature::name))
                .map(name -> col(name))
                .toArray(Column[]::new);
        Dataset<Row> blanked = TABLE.withColumn("TailNum", lit(null).cast("string"));

        assertThat(FlightFeatures.of(blanked, SomeFlights.ZONES, Moment.TWO_HOURS_BEFORE)
                        .select(columns)
                        .collectAsList())
                .containsExactlyInAnyOrderElementsOf(
                        AT_DEPARTURE.select(columns).collectAsList());
    }

    @Test
    void atDepartureTheOwnDepartureDelayIsAllThatIsAdded() {
        List<String> before = names(Moment.TWO_HOURS_BEFORE);
        List<String> at = names(Moment.AT_DEPARTURE);

        assertThat(at).containsAll(before).hasSize(before.size() + 1).contains("DepartureDelay");
    }

    static Stream<Row> flightsByChance() {
        return new Random(SEED).ints(0, FLIGHTS.size()).distinct().limit(4).mapToObj(FLIGHTS::get);
    }

    private static long twoHoursBefore(Row flight) {
        return FlightTimes.withScheduled(SomeFlights.of(List.of(flight)), SomeFlights.ZONES)
                        .first()
                        .<Long>getAs(DEPARTURE)
                        .longValue()
                - 120;
    }

    private static Dataset<Row> blankAfter(long instant) {
        Column left = col(DEPARTURE).plus(col("DepDelay"));
        Column reached = col(ARRIVAL).plus(col("ArrDelay"));
        return FlightTimes.withScheduled(TABLE, SomeFlights.ZONES)
                .withColumn("ArrDelay", when(isBy(reached, instant), col("ArrDelay")))
                .withColumn("DepDelay", when(isBy(left, instant), col("DepDelay")))
                .withColumn("Cancelled", when(isBy(col(DEPARTURE), instant), col("Cancelled")))
                .drop(DEPARTURE, ARRIVAL);
    }

    private static Column isBy(Column event, long instant) {
        return coalesce(event.leq(instant), lit(false));
    }

    private static List<Row> weather(Dataset<Row> observations) {
        return WeatherFeatures.add(TABLE, SomeFlights.ZONES, observations).collectAsList();
    }

    private static List<Row> features(Dataset<Row> flights, Moment moment) {
        return FlightFeatures.of(flights, SomeFlights.ZONES, moment).collectAsList();
    }

    private static List<String> names(Moment moment) {
        return FlightFeatures.at(moment).stream().map(Feature::name).toList();
    }

    private static Row of(Row flight, List<Row> features) {
        return features.stream()
                .filter(row -> Stream.of("FlightDate", "FlightNum", "Origin")
                        .allMatch(name -> row.getAs(name).equals(flight.getAs(name))))
                .findFirst()
                .orElseThrow();
    }
}
