package ontime.jobs.flight;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import ontime.model.catalog.Dataset;
import ontime.model.flight.Flight;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * {@code airplane_totals}: what each airplane flew in a month for each airline on each route, in numbers that can be added
 * up, so that a new month does not read the others again. Flights without a tail number are left out.
 */
final class AirplaneTotalsJob implements PublishJob {

    private static final List<String> CAUSES =
            List.of("CarrierDelay", "WeatherDelay", "NASDelay", "SecurityDelay", "LateAircraftDelay");

    private final FlightsTable table;
    private final PublishedFiles files;

    AirplaneTotalsJob(FlightsTable table, Settings settings, Configuration hadoop) {
        this.table = table;
        this.files = new PublishedFiles(dataset(), settings, hadoop);
    }

    @Override
    public Dataset dataset() {
        return Dataset.AIRPLANE_TOTALS;
    }

    @Override
    public boolean isPublished(Load load) {
        return files.isPublished(load);
    }

    @Override
    public long publish(List<Load> loads) {
        Path aside = files.aside();
        totals(table.months(loads.stream().map(Load::month).toList()))
                .repartition(loads.size(), col("Year"), col("Month"))
                .write()
                .mode(SaveMode.Overwrite)
                .partitionBy("Year", "Month")
                .parquet(aside.toString());
        loads.forEach(load -> files.replace(load, new Path(aside, PublishedFiles.partition(load.month()))));
        return loads.stream().mapToLong(Load::rows).sum();
    }

    /** Totals by Year, Month, TailNum, Carrier, Origin and Dest. */
    static org.apache.spark.sql.Dataset<Row> totals(org.apache.spark.sql.Dataset<Row> flights) {
        List<Column> sums = sums();
        return flights.where(col("TailNum").isNotNull())
                .groupBy("Year", "Month", "TailNum", "Carrier", "Origin", "Dest")
                .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    }

    private static List<Column> sums() {
        Column cancelled = col("Cancelled").equalTo(1);
        Column code = coalesce(col("CancellationCode"), lit(""));
        List<Column> sums = new ArrayList<>(List.of(
                count_if(lit(true)).as("Flights"),
                count_if(cancelled.and(code.equalTo("A"))).as("CancelledByCarrier"),
                count_if(cancelled.and(code.equalTo("B"))).as("CancelledByWeather"),
                count_if(cancelled.and(code.equalTo("C"))).as("CancelledByNAS"),
                count_if(cancelled.and(code.equalTo("D"))).as("CancelledBySecurity"),
                count_if(cancelled.and(not(code.isin("A", "B", "C", "D")))).as("CancelledNotReported"),
                count_if(col("Diverted").equalTo(1)).as("Diverted"),
                count_if(col("DepDelay").isNotNull()).as("Departures"),
                count_if(col("DepDelay").geq(Flight.LATE_FROM_MINUTES)).as("LateDepartures"),
                total(col("DepDelay")).as("SumDepDelay"),
                count_if(col("ArrDelay").isNotNull()).as("Arrivals"),
                count_if(col("ArrDelay").geq(Flight.LATE_FROM_MINUTES)).as("LateArrivals"),
                total(col("ArrDelay")).as("SumArrDelay"),
                total(when(not(cancelled), col("Distance"))).as("Miles"),
                total(col("AirTime")).as("AirMinutes"),
                min("FlightDate").cast("string").as("FirstFlight"),
                max("FlightDate").cast("string").as("LastFlight")));
        CAUSES.forEach(cause -> sums.add(total(col(cause)).as(cause)));
        return sums;
    }

    private static Column total(Column column) {
        return coalesce(sum(column), lit(0L));
    }
}
