package ontime.jobs.dataset;

import java.util.List;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.jobs.table.PublishedFiles;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SaveMode;

/** {@code on_time_performance.jsonl}: a line of JSON a flight, gzip; values that BTS left empty are left out. */
final class JsonLinesFilesJob implements PublishJob {

    private final FlightsTable table;
    private final PublishedFiles files;

    JsonLinesFilesJob(FlightsTable table, Settings settings, Configuration hadoop) {
        this.table = table;
        this.files = new PublishedFiles(dataset(), settings, hadoop);
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.ON_TIME_PERFORMANCE_JSONL;
    }

    @Override
    public boolean isPublished(Load load) {
        return files.isPublished(load);
    }

    @Override
    public long publish(List<Load> loads) {
        Path aside = files.aside();
        table.months(loads.stream().map(Load::month).toList())
                .write()
                .mode(SaveMode.Overwrite)
                .option("compression", "gzip")
                .partitionBy("Year", "Month")
                .json(aside.toString());
        loads.forEach(load -> files.replace(load, new Path(aside, PublishedFiles.partition(load.month()))));
        return loads.stream().mapToLong(Load::rows).sum();
    }
}
