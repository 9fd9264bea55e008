package ontime.jobs.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import ontime.jobs.publish.MonthJob;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.table.Batches;
import ontime.jobs.table.Load;
import ontime.jobs.table.LoadedBatch;
import ontime.model.catalog.StoredDataset;
import org.apache.spark.sql.SparkSession;

/**
 * Publishes datasets, the newest months first, and adds up what each dataset cost, for one line at the end. A month goes into
 * everything that pages need before the next one does.
 */
final class PublishRun {

    /** What people download. Pages do not wait for it. */
    private static final Set<StoredDataset> DOWNLOADS =
            EnumSet.of(StoredDataset.ON_TIME_PERFORMANCE_PARQUET, StoredDataset.ON_TIME_PERFORMANCE_JSONL);

    private static final Predicate<MonthJob> IS_FOR_PAGES = job -> !DOWNLOADS.contains(job.dataset());

    private static final Comparator<Load> NEWEST_FIRST =
            Comparator.comparing(Load::month).reversed();

    private final List<PublishJob> jobs;
    private final Supplier<SparkSession> spark;
    private final JobOutput output;
    private final LoadProgress progress;
    private final Map<StoredDataset, Cost> costs = new EnumMap<>(StoredDataset.class);

    /**
     * A run.
     *
     * @param jobs in the order in which they run
     * @param spark starts with the first job that has something to do
     */
    PublishRun(List<PublishJob> jobs, Supplier<SparkSession> spark, JobOutput output) {
        this.jobs = jobs;
        this.spark = spark;
        this.output = output;
        this.progress = new LoadProgress(output);
    }

    /** What publishing a dataset cost so far. */
    private record Cost(long rows, long published, double seconds) {

        private static final Cost NONE = new Cost(0, 0, 0);

        Cost plus(long moreRows, long morePublished, double moreSeconds) {
            return new Cost(rows + moreRows, published + morePublished, seconds + moreSeconds);
        }
    }

    /**
     * Publishes what pages need of months that were just loaded. After the first of them, pages about all months have
     * something to show, too, unless another month is loaded but not published.
     *
     * @param loaded finds all loaded months
     */
    void publish(LoadedBatch batch, Supplier<List<Load>> loaded) {
        boolean needsSummaries = progress.isFirst() && batch.left() > 0;
        if (needsSummaries) {
            publishTogether(listNames(), loaded.get());
        }
        publishForPages(batch.loads());
        if (needsSummaries) {
            List<Load> loads = loaded.get();
            if (listPending(loads, IS_FOR_PAGES).isEmpty()) {
                publishTogether(listSummaries(), loads);
            }
        }
        progress.say(batch.loads(), batch.left());
    }

    /** Publishes all that is not up to date, and prints a line for each dataset. */
    void publishAll(List<Load> loads) {
        publishTogether(listNames(), loads);
        List<Load> pending = listPending(loads, IS_FOR_PAGES);
        int left = pending.size();
        for (List<Load> batch : Batches.of(pending, spark)) {
            publishForPages(batch);
            left -= batch.size();
            progress.say(batch, left);
        }
        publishTogether(listSummaries(), loads);
        progress.sayAll();
        for (List<Load> batch : Batches.of(listPending(loads, IS_FOR_PAGES.negate()), spark)) {
            ofMonths(IS_FOR_PAGES.negate()).forEach(job -> publishMonths(job, batch));
        }
        jobs.forEach(job -> report(job.dataset(), loads.size()));
    }

    private void publishForPages(List<Load> loads) {
        ofMonths(IS_FOR_PAGES).forEach(job -> publishMonths(job, loads));
    }

    private List<MonthJob> ofMonths(Predicate<MonthJob> condition) {
        return jobs.stream()
                .filter(MonthJob.class::isInstance)
                .map(MonthJob.class::cast)
                .filter(condition)
                .toList();
    }

    /** The months that some datasets lack, newest first. */
    private List<Load> listPending(List<Load> loads, Predicate<MonthJob> condition) {
        List<MonthJob> months = ofMonths(condition);
        return loads.stream()
                .filter(load -> months.stream().anyMatch(job -> !job.isPublished(load)))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private void publishMonths(MonthJob job, List<Load> loads) {
        List<Load> pending =
                loads.stream().filter(load -> !job.isPublished(load)).toList();
        if (!pending.isEmpty()) {
            Instant started = output.start();
            long published = job.publish(pending);
            add(job.dataset(), pending, published, started);
        }
    }

    /** What runs before any month: the names that all pages need. */
    private List<PublishJob> listNames() {
        return jobs.stream().takeWhile(job -> !(job instanceof MonthJob)).toList();
    }

    private List<PublishJob> listSummaries() {
        return jobs.stream().filter(job -> !(job instanceof MonthJob)).toList();
    }

    private void publishTogether(List<PublishJob> summaries, List<Load> loads) {
        for (PublishJob job : summaries) {
            Instant started = output.start();
            long published = job.publish(loads);
            if (published > 0) {
                add(job.dataset(), loads, published, started);
            }
        }
    }

    private void add(StoredDataset dataset, List<Load> loads, long published, Instant started) {
        costs.put(
                dataset,
                costs.getOrDefault(dataset, Cost.NONE)
                        .plus(loads.stream().mapToLong(Load::rows).sum(), published, output.seconds(started)));
    }

    private void report(StoredDataset dataset, int months) {
        Cost cost = costs.get(dataset);
        if (cost == null) {
            output.unchanged(dataset.datasetName(), months);
        } else {
            output.end(dataset.datasetName(), cost.rows(), cost.published(), 0, "", cost.seconds());
        }
    }
}
