package ontime.jobs.dataset;

import java.util.List;
import ontime.jobs.delay.MonthlyDelays;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** {@code delays_by_month}: what reports are added up from, so that a new month does not read the flights of the others. */
final class DelaysByMonthJob implements PublishJob {

    private final FlightsTable table;
    private final DelaysByMonthFiles files;

    DelaysByMonthJob(FlightsTable table, DelaysByMonthFiles files) {
        this.table = table;
        this.files = files;
    }

    @Override
    public StoredDataset dataset() {
        return StoredDataset.DELAYS_BY_MONTH;
    }

    @Override
    public boolean isPublished(Load load) {
        return files.isPublished(load);
    }

    @Override
    public long publish(List<Load> loads) {
        Dataset<Row> flights = table.months(loads.stream().map(Load::month).toList());
        files.replace(loads, MonthlyDelays.of(flights));
        return loads.size();
    }
}
