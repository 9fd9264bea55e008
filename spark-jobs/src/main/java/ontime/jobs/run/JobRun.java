package ontime.jobs.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import ontime.jobs.dataset.FlightJobs;
import ontime.jobs.dataset.ReferenceData;
import ontime.jobs.model.DelayModels;
import ontime.jobs.model.train.TrainingPlan;
import ontime.jobs.prediction.DailyPredictions;
import ontime.jobs.publish.Agreement;
import ontime.jobs.publish.MonthDocuments;
import ontime.jobs.publish.PublishJob;
import ontime.jobs.table.LineTable;
import ontime.jobs.table.Load;
import ontime.jobs.table.LoadLock;
import ontime.jobs.table.LoadWarnings;
import ontime.jobs.table.LoadedBatch;
import ontime.jobs.table.Loads;
import ontime.jobs.table.OnTimePerformanceJob;
import ontime.jobs.table.Purge;
import ontime.jobs.table.QuarantineReplay;
import ontime.jobs.table.Source;
import ontime.jobs.table.StoreAddresses;
import ontime.jobs.weather.WeatherObservationsJob;
import ontime.jobs.weather.WeatherObservationsJob.Documents;
import ontime.jobs.weather.WeatherRequest;
import ontime.model.catalog.StoredDataset;
import ontime.model.learning.LiveScores;
import ontime.model.learning.TrainedModel;
import ontime.model.learning.TrainingEvent;
import ontime.model.server.S3Storage;
import ontime.model.settings.Settings;
import ontime.stores.MongoConnection;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;

/** Runs jobs and prints their results. Spark starts with the first job that has something to do. */
public final class JobRun {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final Optional<Path> referenceFolder;
    // Includes the file systems that spark-submit configured (spark.hadoop.*), before there is a session.
    private final Configuration hadoop = SparkHadoopUtil.get().newConfiguration(new SparkConf());
    private final Supplier<SparkSession> spark;
    private final JobOutput output;
    private final Clock clock;

    /**
     * A run.
     *
     * @param referenceFolder the folder of reference files; empty to use our own table
     * @param spark starts with the first job that has something to do
     */
    public JobRun(
            Settings settings,
            Optional<Path> referenceFolder,
            Supplier<SparkSession> spark,
            JobOutput output,
            Clock clock) {
        S3Storage.hadoopSettings(settings.s3()).forEach(hadoop::set);
        this.settings = settings;
        this.referenceFolder = referenceFolder;
        this.spark = spark;
        this.output = output;
        this.clock = clock;
    }

    /** Loads a source into the table; true if nothing was refused. */
    public boolean ingest(Source source) throws IOException {
        return alone(() -> ingest(source, batch -> {}));
    }

    /**
     * Loads a source into the table and publishes all datasets. Each batch of months, from the newest on, is on the pages
     * before the next is read. What another run was killed in is continued.
     *
     * @return whether nothing was refused
     */
    public boolean load(Source source) throws IOException {
        return alone(() -> {
            try (FlightJobs jobs = new FlightJobs(settings, hadoop, spark, reference(), clock)) {
                PublishRun publishing = new PublishRun(jobs.jobs(), spark, output);
                boolean isComplete = ingest(source, batch -> publishing.publish(batch, this::loads));
                publishing.publishAll(loads());
                return isComplete;
            }
        });
    }

    private boolean alone(LoadLock.Work<Boolean> work) throws IOException {
        return LoadLock.hold(
                settings, hadoop, () -> output.say("Another load is running; waiting for it to end ..."), work);
    }

    private boolean ingest(Source source, Consumer<LoadedBatch> publish) throws IOException {
        Instant started = output.start();
        LoadReport report = new LoadReport(output, new LoadWarnings(new Loads(settings, hadoop)::find));
        OnTimePerformanceJob.Outcome outcome = new OnTimePerformanceJob(
                        settings, hadoop, spark, reference().codes(), clock)
                .run(source, batch -> {
                    report.say(batch.loads());
                    report.pauseFor(() -> publish.accept(batch));
                });
        report.sayWarnings(outcome.loaded());
        if (outcome.loaded().isEmpty()) {
            output.unchanged("on_time_performance", outcome.unchanged().size());
        } else {
            report.sayTotals(outcome.loaded(), started);
        }
        outcome.skipped().forEach(skipped -> output.say("  skipped " + skipped));
        outcome.refused().forEach(refusal -> output.say("  REFUSED " + refusal));
        return outcome.refused().isEmpty();
    }

    /** Publishes what is not up to date of some datasets. */
    public void publish(Set<StoredDataset> datasets) {
        List<Load> loads = loads();
        try (FlightJobs jobs = new FlightJobs(settings, hadoop, spark, reference(), clock)) {
            List<PublishJob> chosen = jobs.jobs().stream()
                    .filter(job -> datasets.contains(job.dataset()))
                    .toList();
            new PublishRun(chosen, spark, output).publishAll(loads);
        }
    }

    /**
     * Collects and loads weather, and then publishes what it costs, if flights are loaded.
     *
     * @return whether all files were collected and all of their lines are observations
     */
    public boolean loadWeather(WeatherRequest request) throws IOException, InterruptedException {
        Instant started = output.start();
        List<Load> loads = new Loads(settings, hadoop).list();
        WeatherObservationsJob.Outcome outcome;
        try (MongoConnection mongo = MongoConnection.open(
                StoreAddresses.mongoDb(settings.mongodb()), settings.mongodb().database())) {
            Documents documents = Documents.of(new MonthDocuments(settings.mongodb(), mongo, clock));
            outcome = new WeatherObservationsJob(settings, hadoop, spark, documents)
                    .run(request, loads, reference().airports(), output.progress(), clock);
        }
        new WeatherReport(output).say(outcome, started);
        if (!loads.isEmpty()) {
            publish(Set.of(StoredDataset.WEATHER_COSTS));
        }
        return outcome.refused().isEmpty();
    }

    /** Compares what pages read with the table and prints the differences; true if there are none. */
    public boolean agrees() {
        try (FlightJobs jobs = new FlightJobs(settings, hadoop, spark, reference(), clock)) {
            Agreement.Finding finding = jobs.agreement().check(loads());
            finding.differences().forEach(difference -> output.say("  DIFFERS " + difference));
            output.say(json(finding));
            return finding.differences().isEmpty();
        }
    }

    private static String json(Agreement.Finding finding) {
        ObjectNode news = JSON.createObjectNode()
                .put("dataVersion", finding.version())
                .put(
                        "rows",
                        finding.rows().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
        ArrayNode months = news.putArray("months");
        finding.rows().keySet().forEach(month -> months.add(month.toString()));
        return news.toString();
    }

    /** Deletes the files that only versions of the tables older than some days need. */
    public void purge(int keptDays) {
        Instant started = output.start();
        Purge.Outcome outcome = new Purge(spark.get(), settings, hadoop, clock).run(keptDays);
        output.say(String.format(
                Locale.ROOT,
                "purge: %,d files, %,d deleted, %.1f s",
                outcome.before(),
                outcome.deleted(),
                output.seconds(started)));
    }

    /** Prints quarantined lines of all months, or of one, and how many there are. */
    public void showQuarantine(Optional<YearMonth> month, int most) {
        new QuarantineReport(output).list(LineTable.quarantine(spark.get(), settings), month, most);
    }

    /** Prints values that are null in the table because they cannot be true, and how many there are. */
    public void showClearedValues(Optional<YearMonth> month, int most) {
        new QuarantineReport(output).listValues(LineTable.clearedValues(spark.get(), settings), month, most);
    }

    /** Reads quarantined lines of all months, or of one, again, and prints the result. */
    public void replayQuarantine(Optional<YearMonth> month) {
        new QuarantineReport(output)
                .replayed(new QuarantineReplay(
                                settings, hadoop, spark, reference().codes(), clock)
                        .run(month));
    }

    /**
     * Trains delay models and prints the progress and the result.
     *
     * @param json whether progress is printed as JSON, for a program
     */
    public List<TrainedModel> train(TrainingPlan plan, boolean json) {
        Consumer<TrainingEvent> progress = event -> output.say(json ? event.json() : event.text());
        Instant started = output.start();
        try (DelayModels models =
                new DelayModels(settings, hadoop, spark, reference().airports(), clock)) {
            List<TrainedModel> trained = models.train(plan, progress);
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

    /** Scores what was predicted for loaded flights, and prints warnings; true if there are none. */
    public boolean scorePredictions() {
        Instant started = output.start();
        try (DelayModels models =
                new DelayModels(settings, hadoop, spark, reference().airports(), clock)) {
            List<LiveScores> scores = models.scores(output::say);
            boolean isGood = new LiveReport(output).say(scores);
            output.say(String.format(
                    Locale.ROOT, "model_scores: %d models, %.1f s", scores.size(), output.seconds(started)));
            return isGood;
        }
    }

    /**
     * Repeats the calibration of models on later days, and prints the results.
     *
     * @param names of the models; none for those whose recent predictions ask for it
     * @return whether all of them were recalibrated and serve
     */
    public boolean recalibrate(List<String> names) {
        try (DelayModels models =
                new DelayModels(settings, hadoop, spark, reference().airports(), clock)) {
            List<String> chosen = names.isEmpty() ? models.listToRecalibrate() : names;
            if (chosen.isEmpty()) {
                output.say("no model that serves asks for another calibration");
            }
            return chosen.stream().map(name -> recalibrate(models, name)).reduce(true, Boolean::logicalAnd);
        }
    }

    private boolean recalibrate(DelayModels models, String name) {
        try {
            TrainedModel model = models.recalibrate(name, output::say);
            new ModelReport(models, output).show(model.id());
            return model.accepted();
        } catch (IllegalArgumentException e) {
            output.say("  REFUSED " + e.getMessage());
            return false;
        }
    }

    /** Prints models, or decides which one serves. */
    public void models(Consumer<ModelReport> action) {
        try (DelayModels models =
                new DelayModels(settings, hadoop, spark, reference().airports(), clock)) {
            action.accept(new ModelReport(models, output));
        }
    }

    /** Runs jobs of a day's batch of predictions. */
    public <T> T ofDay(LocalDate day, Function<DayReport, T> action) {
        try (DailyPredictions predictions =
                new DailyPredictions(settings, hadoop, spark, reference().airports())) {
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

    private ReferenceData reference() {
        return ReferenceData.read(referenceFolder);
    }
}
