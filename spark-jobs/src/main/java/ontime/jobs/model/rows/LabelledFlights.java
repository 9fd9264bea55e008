package ontime.jobs.model.rows;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.features.AirportZones;
import ontime.features.FlightFeatures;
import ontime.features.WeatherFeatures;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.weather.WeatherTable;
import ontime.model.learning.DataProblem;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Loaded flights of one version of the table, with their features at a moment and their outcomes. */
public final class LabelledFlights {

    /** An airplane's last three legs began in these days, so features do not depend on the first day of a span. */
    private static final int DAYS_BEFORE = 3;

    private final FlightsTable table;
    private final Optional<WeatherTable> weather;
    private final AirportZones zones;
    private final long version;

    private LabelledFlights(FlightsTable table, Optional<WeatherTable> weather, AirportZones zones, long version) {
        this.table = table;
        this.weather = weather;
        this.zones = zones;
        this.version = version;
    }

    /** The flights as they are now; a later load does not change them. */
    public static LabelledFlights newest(FlightsTable table, AirportZones zones) {
        return new LabelledFlights(table, Optional.empty(), zones, table.version());
    }

    /** The same flights, with the weather that is loaded. */
    public LabelledFlights with(WeatherTable loaded) {
        return new LabelledFlights(table, Optional.of(loaded), zones, version);
    }

    /** Whether the weather of every month of some days is loaded. */
    public boolean haveWeather(LocalDate from, LocalDate to) {
        return weather.isPresent() && weather.get().hasAll(months(from, to));
    }

    /** The version of the table. */
    public long version() {
        return version;
    }

    /** All scheduled flights of some days; from two hours before on with {@link WeatherFeatures}, which may be null. */
    public Dataset<Row> scheduled(LocalDate from, LocalDate to, Moment moment) {
        Dataset<Row> scheduled =
                days(FlightFeatures.labelled(flights(from.minusDays(DAYS_BEFORE), to), zones, moment), from, to);
        if (moment == Moment.BEFORE_DEPARTURE) {
            return scheduled;
        }
        return weather.filter(WeatherTable::exists)
                .map(loaded ->
                        WeatherFeatures.add(scheduled, zones, loaded.months(months(from.minusDays(1), to.plusDays(1)))))
                .orElseGet(() -> WeatherFeatures.addUnknown(scheduled));
    }

    /** Of scheduled flights those that a target is about: for arrivals, those that were neither cancelled nor diverted. */
    public static Dataset<Row> of(Target target, Dataset<Row> scheduled) {
        return scheduled.where(col(TrainingInput.label(target)).isNotNull());
    }

    /** What is wrong with the delays of some days; empty if nothing is. */
    public Optional<DataProblem> problem(LocalDate from, LocalDate to) {
        return DataCheck.find(flights(from, to));
    }

    public static Dataset<Row> days(Dataset<Row> rows, LocalDate from, LocalDate to) {
        return rows.where(col("FlightDate")
                .between(lit(from.toString()).cast("date"), lit(to.toString()).cast("date")));
    }

    private Dataset<Row> flights(LocalDate from, LocalDate to) {
        return days(table.months(months(from, to), version), from, to);
    }

    private static List<YearMonth> months(LocalDate from, LocalDate to) {
        return Stream.iterate(
                        YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1))
                .toList();
    }
}
