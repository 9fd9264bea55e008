package ontime.jobs.dataset;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import ontime.jobs.delay.DelaySums;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.jobs.table.PublishedFiles;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * {@code airplane_totals}: what each airplane flew in a month for each airline on each route, in numbers that can be added
 * up, so that a new month does not read the others again. Flights without a tail number are left out.
 */
final class AirplaneTotalsJob implements PublishJob {

    private final FlightsTable table;
    private final PublishedFiles files;

    AirplaneTotalsJob(FlightsTable table, Settings settings, Configuration hadoop) {
        this.table = table;
        this.files = new PublishedFiles(dataset(), settings, hadoop);
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.AIRPLANE_TOTALS;
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
    static Dataset<Row> totals(Dataset<Row> flights) {
        Column flown = when(not(col("Cancelled").equalTo(1)), col("Distance"));
        return DelaySums.ofFlights(
                flights.where(col("TailNum").isNotNull())
                        .groupBy("Year", "Month", "TailNum", "Carrier", "Origin", "Dest"),
                total(flown).as("Miles"),
                total(col("AirTime")).as("AirMinutes"),
                min("FlightDate").cast("string").as("FirstFlight"),
                max("FlightDate").cast("string").as("LastFlight"));
    }

    private static Column total(Column column) {
        return coalesce(sum(column), lit(0L));
    }
}
