package ontime.jobs.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import ontime.features.AirportZones;
import ontime.jobs.model.evaluate.Evaluator;
import ontime.jobs.model.evaluate.Predictions;
import ontime.jobs.model.registry.ExperimentTracker;
import ontime.jobs.model.registry.MlflowTracker;
import ontime.jobs.model.registry.ModelFolders;
import ontime.jobs.model.registry.ModelRegistry;
import ontime.jobs.model.rows.LabelledFlights;
import ontime.jobs.model.train.LearningPlan;
import ontime.jobs.model.train.MonthSpan;
import ontime.jobs.model.train.TimeSplit;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.table.Load;
import ontime.jobs.table.Loads;
import ontime.jobs.table.StoreAddresses;
import ontime.model.airport.Airport;
import ontime.model.learning.Champion;
import ontime.model.learning.Judgement;
import ontime.model.learning.TrainedModel;
import ontime.model.learning.TrainingEvent;
import ontime.model.settings.Settings;
import ontime.stores.MongoConnection;
import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** What commands do with models: learn, show, promote, roll back, evaluate. */
public final class DelayModels implements AutoCloseable {

    private final MongoConnection mongo;
    private final Loads loads;
    private final FlightsTable table;
    private final AirportZones zones;
    private final Settings settings;
    private final ModelRegistry registry;
    private final Configuration hadoop;
    private final Clock clock;

    /**
     * The models under a data folder, with a connection of their own to MongoDB.
     *
     * @param spark asked for only where flights are read
     * @param airports of the reference data, for their time zones
     * @throws IllegalArgumentException where MongoDB's address is not set
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
        this.zones = AirportZones.of(airports);
        this.settings = settings;
        this.registry =
                new ModelRegistry(new ModelFolders(settings, hadoop), new Models(mongo), new Champions(mongo), clock);
        this.hadoop = hadoop;
        this.clock = clock;
    }

    /** Learns the models of a plan; each is known afterwards, whether it serves or not. */
    public List<TrainedModel> learn(LearningPlan plan, Consumer<TrainingEvent> progress) {
        Consumer<String> say = note -> progress.accept(TrainingEvent.ofAll(TrainingEvent.State.NOTE, note));
        TimeSplit split = plan.split().orElseGet(() -> TimeSplit.ofLoaded(months()));
        ExperimentTracker tracker = settings.mlflow()
                .trackingUri()
                .<ExperimentTracker>map(uri -> new MlflowTracker(uri, say))
                .orElseGet(ExperimentTracker::none);
        return new DelayModelJob(LabelledFlights.newest(table, zones), registry, tracker, clock, progress)
                .run(plan, split);
    }

    /** Every model that was trained. */
    public List<TrainedModel> list() {
        return registry.list();
    }

    /** The version that serves of each name. */
    public Optional<Champion> findChampion(String name) {
        return registry.findChampion(name);
    }

    /** A version of a model, or where none is named the one that serves. */
    public TrainedModel get(String model) {
        int slash = model.indexOf('/');
        if (slash < 0) {
            return registry.get(model, registry.getChampion(model).version());
        }
        try {
            return registry.get(model.substring(0, slash), Integer.parseInt(model.substring(slash + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a model as NAME/VERSION: " + model, e);
        }
    }

    /** The version that was trained before another one of the same name. */
    public Optional<TrainedModel> findBefore(TrainedModel model) {
        return list().stream()
                .filter(other -> other.name().equals(model.name()) && other.version() < model.version())
                .max(Comparator.comparingInt(TrainedModel::version));
    }

    /** Lets a version serve. */
    public Champion promote(String model) {
        TrainedModel promoted = get(model);
        return registry.promote(promoted.name(), promoted.version());
    }

    /** Lets the version serve again that served before. */
    public Champion rollBack(String name) {
        return registry.rollBack(name);
    }

    /**
     * Deletes the folders of old versions; their scores stay. The version that serves stays, and the one before it.
     *
     * @param kept newest versions of each model that stay too
     * @return what was deleted: NAME/VERSION
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
    public String evaluate(String model, MonthSpan months, Optional<String> predictions) {
        TrainedModel trained = get(model);
        LabelledFlights flights = LabelledFlights.newest(table, zones);
        Dataset<Row> rows =
                flights.arrived(months.first().atDay(1), months.last().atEndOfMonth(), trained.moment());
        Dataset<Row> scored = Predictions.of(registry.load(trained.name(), trained.version()), rows)
                .persist(StorageLevel.DISK_ONLY());
        try {
            if (scored.isEmpty()) {
                throw new IllegalArgumentException("no flight of %s is loaded that arrived".formatted(months));
            }
            predictions.ifPresent(file -> Predictions.write(scored, new Path(new Path(file).toUri()), hadoop));
            return json(trained, months, flights.version(), new Evaluator(trained.target()).judge(scored));
        } finally {
            scored.unpersist();
        }
    }

    private static String json(TrainedModel trained, MonthSpan months, long dataVersion, Judgement judgement) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("model", trained.id());
        answer.put("months", months.toString());
        answer.put("dataVersion", dataVersion);
        answer.put("scores", judgement.scores());
        answer.put("labels", trained.target().labels());
        answer.put("confusion", judgement.confusion());
        answer.put("reliability", judgement.reliability());
        try {
            return JsonMapper.builder()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build()
                    .writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        mongo.close();
    }

    private List<YearMonth> months() {
        List<YearMonth> months = loads.list().stream().map(Load::month).toList();
        if (months.isEmpty()) {
            throw new IllegalArgumentException("no month is loaded: load some with ./ontime job load --source FOLDER");
        }
        return months;
    }
}
