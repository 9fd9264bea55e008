package ontime.jobs.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import ontime.jobs.dataset.FlightJobs;
import ontime.jobs.model.DelayModels;
import ontime.jobs.model.train.LearningPlan;
import ontime.jobs.prediction.DailyPredictions;
import ontime.jobs.publish.Agreement;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.publish.ReferenceJob;
import ontime.jobs.table.Batches;
import ontime.jobs.table.KnownCodes;
import ontime.jobs.table.LineTable;
import ontime.jobs.table.Load;
import ontime.jobs.table.LoadLock;
import ontime.jobs.table.LoadWarnings;
import ontime.jobs.table.Loads;
import ontime.jobs.table.OnTimePerformanceJob;
import ontime.jobs.table.Purge;
import ontime.jobs.table.QuarantineReplay;
import ontime.jobs.table.Source;
import ontime.model.airline.Airline;
import ontime.model.airline.AirlineFacts;
import ontime.model.airline.AirlineSources;
import ontime.model.airport.Airport;
import ontime.model.airport.AirportFacts;
import ontime.model.airport.AirportSources;
import ontime.model.catalog.StoredDataset;
import ontime.model.learning.TrainedModel;
import ontime.model.learning.TrainingEvent;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.bson.Document;

/** Runs jobs one after another and says what each did. Spark starts with the first that has something to do. */
public final class JobRun {

    private final Settings settings;
    // With what spark-submit was told of file systems (spark.hadoop.*), before there is a session.
    private final Configuration hadoop = SparkHadoopUtil.get().newConfiguration(new SparkConf());
    private final Supplier<SparkSession> spark;
    private final JobOutput output;
    private final Clock clock;

    public JobRun(Settings settings, Supplier<SparkSession> spark, JobOutput output, Clock clock) {
        this.settings = settings;
        this.spark = spark;
        this.output = output;
        this.clock = clock;
    }

    /** Loads a source into the table; true where nothing was refused. */
    public boolean ingest(Source source, Optional<Path> reference) throws IOException {
        return LoadLock.hold(
                settings,
                hadoop,
                () -> output.say("Another load is running; waiting for it to end ..."),
                () -> ingestAlone(source, reference));
    }

    private boolean ingestAlone(Source source, Optional<Path> reference) throws IOException {
        Instant started = output.start();
        LoadReport report = new LoadReport(output, new LoadWarnings(new Loads(settings, hadoop)::find));
        OnTimePerformanceJob.Outcome outcome =
                new OnTimePerformanceJob(settings, hadoop, spark, known(reference), clock).run(source, report::say);
        if (outcome.loaded().isEmpty()) {
            output.unchanged("on_time_performance", outcome.unchanged().size());
        } else {
            LoadReport.sayTotals(output, outcome.loaded(), started);
        }
        outcome.skipped().forEach(skipped -> output.say("  skipped " + skipped));
        outcome.refused().forEach(refusal -> output.say("  REFUSED " + refusal));
        return outcome.refused().isEmpty();
    }

    /** Publishes whatever is not published as it is loaded, by the jobs of some datasets. */
    public void publish(Set<StoredDataset> datasets, Optional<Path> reference) {
        List<Load> loads = loads();
        try (FlightJobs flightJobs =
                new FlightJobs(settings, hadoop, spark, airports(reference), airlines(reference), reference, clock)) {
            flightJobs.referenceJobs().stream()
                    .filter(job -> datasets.contains(job.dataset()))
                    .forEach(job -> publish(job, loads));
            flightJobs.publishJobs().stream()
                    .filter(job -> datasets.contains(job.dataset()))
                    .forEach(job -> publish(job, loads));
            flightJobs.summaryJobs().stream()
                    .filter(job -> datasets.contains(job.dataset()))
                    .forEach(job -> publish(job, loads));
        }
    }

    /** Compares what pages read with the table and says where they differ; true where they don't. */
    public boolean agrees(Optional<Path> reference) {
        try (FlightJobs flightJobs =
                new FlightJobs(settings, hadoop, spark, airports(reference), airlines(reference), reference, clock)) {
            Agreement.Finding finding = flightJobs.agreement().check(loads());
            finding.differences().forEach(difference -> output.say("  DIFFERS " + difference));
            output.say(json(finding));
            return finding.differences().isEmpty();
        }
    }

    private static String json(Agreement.Finding finding) {
        return new Document("dataVersion", finding.version())
                .append(
                        "rows",
                        finding.rows().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .append(
                        "months",
                        finding.rows().keySet().stream()
                                .map(YearMonth::toString)
                                .toList())
                .toJson();
    }

    /** Deletes what no version of the tables needs that is newer than some days. */
    public void purge(int keptDays) {
        Instant started = output.start();
        Purge.Outcome outcome = new Purge(spark.get(), settings, hadoop, clock).run(keptDays);
        output.say("purge: %,d files, %,d deleted, %.1f s"
                .formatted(
                        outcome.before(),
                        outcome.deleted(),
                        Duration.between(started, clock.instant()).toMillis() / 1000.0));
    }

    /** Shows quarantined lines of all months, or of one, and how many there are. */
    public void showQuarantine(Optional<YearMonth> month, int most) {
        new QuarantineReport(output).list(LineTable.quarantine(spark.get(), settings), month, most);
    }

    /** Shows values that are null in the table because they cannot be true, and how many there are. */
    public void showClearedValues(Optional<YearMonth> month, int most) {
        new QuarantineReport(output).listValues(LineTable.clearedValues(spark.get(), settings), month, most);
    }

    /** Reads quarantined lines of all months, or of one, again, and says what became of them. */
    public void replayQuarantine(Optional<YearMonth> month, Optional<Path> reference) {
        new QuarantineReport(output)
                .replayed(new QuarantineReplay(settings, hadoop, spark, known(reference), clock).run(month));
    }

    /**
     * Trains delay models and prints the progress and the result.
     *
     * @param json whether progress is printed as JSON, for a program
     */
    public List<TrainedModel> learn(LearningPlan plan, Optional<Path> reference, boolean json) {
        Consumer<TrainingEvent> progress = event -> output.say(json ? event.json() : event.text());
        Instant started = output.start();
        try (DelayModels models = new DelayModels(settings, hadoop, spark, airports(reference), clock)) {
            List<TrainedModel> trained = models.learn(plan, progress);
            ModelReport report = new ModelReport(models, output);
            trained.forEach(model -> report.show(model.id()));
            output.end(
                    "delay_model",
                    trained.get(0).training().rows() + trained.get(0).test().rows(),
                    trained.stream().filter(TrainedModel::accepted).count(),
                    0,
                    "",
                    started);
            return trained;
        } catch (RuntimeException e) {
            if (json) {
                progress.accept(TrainingEvent.ofAll(TrainingEvent.State.FAILED, String.valueOf(e.getMessage())));
            }
            throw e;
        }
    }

    /** Tells of models, or decides which one serves. */
    public void models(Optional<Path> reference, Consumer<ModelReport> action) {
        try (DelayModels models = new DelayModels(settings, hadoop, spark, airports(reference), clock)) {
            action.accept(new ModelReport(models, output));
        }
    }

    /** Runs jobs of a day's batch of predictions. */
    public <T> T ofDay(LocalDate day, Optional<Path> reference, Function<DayReport, T> action) {
        try (DailyPredictions predictions = new DailyPredictions(settings, hadoop, spark, airports(reference))) {
            return action.apply(new DayReport(day, predictions, output, clock));
        }
    }

    private List<Load> loads() {
        List<Load> loads = new Loads(settings, hadoop).list();
        if (loads.isEmpty()) {
            throw new IllegalArgumentException(
                    "no month is loaded in " + settings.data() + ": load some with ./ontime job load --source FOLDER");
        }
        return loads;
    }

    private void publish(ReferenceJob job, List<Load> loads) {
        Instant started = output.start();
        long changed = job.publish(loads);
        if (changed == 0) {
            output.unchanged(job.dataset().datasetName(), loads.size());
            return;
        }
        output.end(job.dataset().datasetName(), rows(loads), changed, 0, "", started);
    }

    private void publish(PublishJob job, List<Load> loads) {
        String name = job.dataset().datasetName();
        List<Load> pending =
                loads.stream().filter(load -> !job.isPublished(load)).toList();
        if (pending.isEmpty()) {
            output.unchanged(name, loads.size());
            return;
        }
        Instant started = output.start();
        long published = 0;
        for (List<Load> batch : Batches.of(pending, spark)) {
            published += job.publish(batch);
        }
        output.end(name, rows(pending), published, 0, "", started);
    }

    private static long rows(List<Load> loads) {
        return loads.stream().mapToLong(Load::rows).sum();
    }

    private static KnownCodes known(Optional<Path> reference) {
        return KnownCodes.of(airports(reference), airlines(reference));
    }

    private static List<Airport> airports(Optional<Path> reference) {
        return reference.map(AirportSources::read).orElseGet(() -> AirportFacts.read()
                .list());
    }

    private static List<Airline> airlines(Optional<Path> reference) {
        return reference.map(AirlineSources::read).orElseGet(() -> AirlineFacts.read()
                .list());
    }
}
