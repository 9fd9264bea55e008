package ontime.jobs.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ontime.features.AirportZones;
import ontime.jobs.model.evaluate.Evaluator;
import ontime.jobs.model.evaluate.Predictions;
import ontime.jobs.model.live.ModelScoresJob;
import ontime.jobs.model.registry.ExperimentTracker;
import ontime.jobs.model.registry.MlflowTracker;
import ontime.jobs.model.registry.ModelFolders;
import ontime.jobs.model.registry.ModelRegistry;
import ontime.jobs.model.rows.LabelledFlights;
import ontime.jobs.model.train.TimeSplit;
import ontime.jobs.model.train.TrainingPlan;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.jobs.table.Loads;
import ontime.jobs.table.StoreAddresses;
import ontime.jobs.weather.WeatherTable;
import ontime.model.airport.Airport;
import ontime.model.catalog.Months;
import ontime.model.learning.Champion;
import ontime.model.learning.Judgement;
import ontime.model.learning.LiveScores;
import ontime.model.learning.TrainedModel;
import ontime.model.learning.TrainingEvent;
import ontime.model.prediction.ModelKind;
import ontime.model.settings.Settings;
import ontime.stores.MongoConnection;
import ontime.stores.StoreCatalog;
import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** The operations of commands and notebooks on models: train, list, promote, roll back, prune and evaluate. */
public final class DelayModels implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MongoConnection mongo;
    private final Loads loads;
    private final FlightsTable table;
    private final WeatherTable weather;
    private final AirportZones zones;
    private final Settings settings;
    private final ModelRegistry registry;
    private final Configuration hadoop;
    private final Clock clock;

    /**
     * The models under a data folder, with a connection of their own to MongoDB.
     *
     * @param spark starts only if flights are read
     * @param airports the reference data with their time zones
     * @throws IllegalArgumentException if MongoDB's address is not set
     */
    public DelayModels(
            Settings settings,
            Configuration hadoop,
            Supplier<SparkSession> spark,
            Collection<Airport> airports,
            Clock clock) {
        this.mongo = MongoConnection.open(
                StoreAddresses.mongoDb(settings.mongodb()), settings.mongodb().database());
        this.loads = new Loads(settings, hadoop);
        this.table = new FlightsTable(spark, settings);
        this.weather = new WeatherTable(spark, settings);
        this.zones = AirportZones.of(airports);
        this.settings = settings;
        this.registry =
                new ModelRegistry(new ModelFolders(settings, hadoop), new Models(mongo), new Champions(mongo), clock);
        this.hadoop = hadoop;
        this.clock = clock;
    }

    /** Trains the models of a plan, and records each of them, whether it serves or not. */
    public List<TrainedModel> train(TrainingPlan plan, Consumer<TrainingEvent> progress) {
        Consumer<String> say = note -> progress.accept(TrainingEvent.ofAll(TrainingEvent.State.NOTE, note));
        TimeSplit split = plan.split().orElseGet(() -> TimeSplit.ofLoaded(months()));
        return new DelayModelJob(flights(), registry, tracker(say), clock, progress).run(plan, split);
    }

    private ExperimentTracker tracker(Consumer<String> say) {
        return settings.mlflow()
                .trackingUri()
                .<ExperimentTracker>map(uri -> new MlflowTracker(uri, say))
                .orElseGet(ExperimentTracker::none);
    }

    /** The names of the models that serve and whose recent predictions ask for another calibration. */
    public List<String> listToRecalibrate() {
        return ModelKind.list().stream()
                .flatMap(kind -> registry.findChampion(kind.modelName()).stream())
                .filter(champion -> mongo.find(
                                StoreCatalog.MODEL_SCORES, TrainedModel.id(champion.name(), champion.version()))
                        .filter(LiveScores::asksForCalibration)
                        .isPresent())
                .map(Champion::name)
                .toList();
    }

    /**
     * Repeats the calibration of the version of a model that serves on later days, and lets the result serve if it is better.
     *
     * @throws IllegalArgumentException if it cannot be recalibrated, with the reason
     */
    public TrainedModel recalibrate(String name, Consumer<String> progress) {
        return new RecalibrationJob(flights(), months(), registry, tracker(progress), clock).run(name);
    }

    /**
     * Scores what was predicted for loaded flights, by model and week.
     *
     * @return the scores of the models that serve
     */
    public List<LiveScores> scores(Consumer<String> progress) {
        Map<YearMonth, Long> months = loads.list().stream().collect(Collectors.toMap(Load::month, Load::tableVersion));
        return new ModelScoresJob(flights(), months, registry, mongo, clock, progress).run();
    }

    /** Every trained model. */
    public List<TrainedModel> list() {
        return registry.list();
    }

    /** The version of a model that serves. */
    public Optional<Champion> findChampion(String name) {
        return registry.findChampion(name);
    }

    /** A model by NAME/VERSION, or by NAME the version that serves. */
    public TrainedModel get(String model) {
        int slash = model.indexOf('/');
        if (slash < 0) {
            return registry.get(model, registry.getChampion(model).version());
        }
        try {
            return registry.get(model.substring(0, slash), Integer.parseInt(model.substring(slash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("models are written NAME/VERSION, not: " + model, e);
        }
    }

    /** The previous version of a model. */
    public Optional<TrainedModel> findBefore(TrainedModel model) {
        return list().stream()
                .filter(other -> other.name().equals(model.name()) && other.version() < model.version())
                .max(Comparator.comparingInt(TrainedModel::version));
    }

    /** Makes a version the one that serves. */
    public Champion promote(String model) {
        TrainedModel promoted = get(model);
        return registry.promote(promoted.name(), promoted.version());
    }

    /** Makes the version that served before serve again. */
    public Champion rollBack(String name) {
        return registry.rollBack(name);
    }

    /**
     * Deletes the folders of old versions, but not of the one that serves and the one that served before it. Scores stay.
     *
     * @param kept how many of the newest versions of each model to keep as well
     * @return the deleted versions: NAME/VERSION
     */
    public List<String> prune(int kept) {
        return registry.prune(kept);
    }

    /**
     * Scores loaded months.
     *
     * @param predictions where to write each flight's key, outcome and probabilities
     * @return the scores as JSON
     */
    public String evaluate(String model, Months months, Optional<String> predictions) {
        TrainedModel trained = get(model);
        LabelledFlights flights = flights();
        Dataset<Row> rows = LabelledFlights.of(
                trained.target(),
                flights.scheduled(months.first().atDay(1), months.last().atEndOfMonth(), trained.moment()));
        Dataset<Row> scored = Predictions.of(registry.load(trained.name(), trained.version()), rows)
                .persist(StorageLevel.DISK_ONLY());
        try {
            if (scored.isEmpty()) {
                throw new IllegalArgumentException("no loaded flight of %s has an outcome".formatted(months));
            }
            predictions.ifPresent(file -> Predictions.write(scored, new Path(new Path(file).toUri()), hadoop));
            return json(trained, months, flights.version(), new Evaluator(trained.target()).judge(scored));
        } finally {
            scored.unpersist();
        }
    }

    private static String json(TrainedModel trained, Months months, long dataVersion, Judgement judgement) {
        ObjectNode scores = JSON.createObjectNode()
                .put("model", trained.id())
                .put("months", months.toString())
                .put("dataVersion", dataVersion)
                .putPOJO("scores", judgement.scores())
                .putPOJO("labels", trained.target().labels())
                .putPOJO("confusion", judgement.confusion())
                .putPOJO("reliability", judgement.reliability());
        return scores.toPrettyString();
    }

    @Override
    public void close() {
        mongo.close();
    }

    private LabelledFlights flights() {
        return LabelledFlights.newest(table, zones).with(weather);
    }

    private List<YearMonth> months() {
        List<YearMonth> months = loads.list().stream().map(Load::month).toList();
        if (months.isEmpty()) {
            throw new IllegalArgumentException("no month is loaded: load some with ./ontime job load --source FOLDER");
        }
        return months;
    }
}
