package ontime.jobs.model;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ontime.features.AirportZones;
import ontime.features.FlightFeatures;
import ontime.jobs.flight.FlightsTable;
import ontime.model.prediction.Moment;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Loaded flights with their features at a moment and what became of them. */
final class LabelledFlights {

    private final FlightsTable table;
    private final AirportZones zones;

    LabelledFlights(FlightsTable table, AirportZones zones) {
        this.table = table;
        this.zones = zones;
    }

    /** The features of the days given, those too that did not arrive; what happened the day before is known to them. */
    Dataset<Row> all(LocalDate from, LocalDate to, Moment moment) {
        return days(FlightFeatures.labelled(flights(from.minusDays(1), to), zones, moment), from, to);
    }

    /** The flights of the days given that arrived as planned. */
    Dataset<Row> arrived(LocalDate from, LocalDate to, Moment moment) {
        return all(from, to, moment).where(col(FlightFeatures.ARRIVAL_DELAY).isNotNull());
    }

    /** What is wrong with the delays of the days given. */
    Optional<String> trouble(LocalDate from, LocalDate to) {
        return DataTrouble.find(flights(from, to));
    }

    long version() {
        return table.version();
    }

    static Dataset<Row> days(Dataset<Row> rows, LocalDate from, LocalDate to) {
        return rows.where(col("FlightDate")
                .between(lit(from.toString()).cast("date"), lit(to.toString()).cast("date")));
    }

    private Dataset<Row> flights(LocalDate from, LocalDate to) {
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            months.add(month);
        }
        return days(table.months(months), from, to);
    }
}
