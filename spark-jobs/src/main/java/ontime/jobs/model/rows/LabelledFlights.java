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
import ontime.jobs.table.FlightsTable;
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
    private final AirportZones zones;
    private final long version;

    private LabelledFlights(FlightsTable table, AirportZones zones, long version) {
        this.table = table;
        this.zones = zones;
        this.version = version;
    }

    /** The flights as they are now; a later load does not change them. */
    public static LabelledFlights newest(FlightsTable table, AirportZones zones) {
        return new LabelledFlights(table, zones, table.version());
    }

    /** The version of the table. */
    public long version() {
        return version;
    }

    /** All scheduled flights of some days. */
    public Dataset<Row> scheduled(LocalDate from, LocalDate to, Moment moment) {
        return days(FlightFeatures.labelled(flights(from.minusDays(DAYS_BEFORE), to), zones, moment), from, to);
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
        List<YearMonth> months = Stream.iterate(
                        YearMonth.from(from), month -> !month.isAfter(YearMonth.from(to)), month -> month.plusMonths(1))
                .toList();
        return days(table.months(months, version), from, to);
    }
}
