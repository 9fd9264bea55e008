package ontime.jobs.dataset;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import ontime.jobs.delay.DelayTotal;
import ontime.jobs.delay.MonthlyDelays;
import ontime.jobs.delay.ReportRows;
import ontime.jobs.publish.AllMonthsJob;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.total.RunningTotal;
import ontime.model.catalog.StoredDataset;
import ontime.model.delay.DelaySubject;
import ontime.model.settings.Settings;
import ontime.stores.StoreCatalog;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The jobs that add up delays over all loaded months: reports and rankings. */
final class DelayJobs {

    private final Supplier<SparkSession> spark;
    private final RunningTotal total;
    private final MonthDocuments documents;

    /**
     * Jobs that read monthly delays.
     *
     * @param monthly {@code delays_by_month}
     */
    DelayJobs(Supplier<SparkSession> spark, MonthFilesJob monthly, MonthDocuments documents) {
        this.spark = spark;
        this.total = monthly.total(DelayTotal.ADDITION, DelayTotal::addable);
        this.documents = documents;
    }

    /** The sums and histograms of each month that the other jobs add up. */
    static MonthFilesJob monthly(FlightsTable table, Settings settings, Configuration hadoop) {
        return MonthFilesJob.summed(
                StoredDataset.DELAYS_BY_MONTH,
                table,
                settings,
                hadoop,
                MonthlyDelays::of,
                MonthlyDelays.GROUPING,
                MonthlyDelays.ID);
    }

    List<PublishJob> list() {
        return List.of(
                reports(DelaySubject.ALL),
                reports(DelaySubject.AIRLINE),
                reports(DelaySubject.DEPARTURES, DelaySubject.ARRIVALS),
                reports(DelaySubject.ROUTE),
                job(StoredDataset.DELAY_RANKINGS, this::writeRankings));
    }

    /** The reports of some subjects that are in the same dataset. */
    private PublishJob reports(DelaySubject... subjects) {
        StoredDataset dataset = StoreCatalog.delayReportsDataset(subjects[0]);
        return job(dataset, rows -> Stream.of(subjects)
                .flatMap(subject -> documents
                        .write(dataset, ReportRows.reports(rows, subject), row -> StoreCatalog.delayReports(subject)
                                .document(ReportRows.report(subject, row)))
                        .stream())
                .toList());
    }

    private List<String> writeRankings(Dataset<Row> rows) {
        return documents.write(StoreCatalog.DELAY_RANKINGS, ReportRows.rankings(rows));
    }

    /**
     * A job that does nothing if its dataset is up to date.
     *
     * @param write from the rows of the total to the ids of the documents that it wrote
     */
    private PublishJob job(StoredDataset dataset, Function<Dataset<Row>, List<String>> write) {
        return new AllMonthsJob(dataset, loads -> {
            if (documents.isPublished(dataset, loads)) {
                return 0;
            }
            List<String> ids = write.apply(total.of(spark.get(), loads));
            documents.publishOnly(dataset, loads, ids);
            return ids.size();
        });
    }
}
