package ontime.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.features.AirportZones;
import ontime.features.model.BoosterModel;
import ontime.features.model.SavedModels;
import ontime.jobs.TestSpark;
import ontime.jobs.model.evaluate.Evaluator;
import ontime.jobs.model.evaluate.Predictions;
import ontime.jobs.model.registry.ModelFolders;
import ontime.jobs.model.registry.ModelRegistry;
import ontime.jobs.model.rows.LabelledFlights;
import ontime.jobs.model.train.Recipe;
import ontime.jobs.model.train.TimeSplit;
import ontime.jobs.model.train.TrainingPlan;
import ontime.jobs.table.FlightsTable;
import ontime.jobs.weather.WeatherTable;
import ontime.model.airport.AirportFacts;
import ontime.model.learning.Judgement;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.ModelKind;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import ontime.model.settings.Settings;
import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import ontime.testkit.store.InMemoryStore;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learns from some thousand flights that are late in the evening, and publishes into a folder. */
final class DelayModelJobTest {

    private static final Instant NOW = Instant.parse("2008-03-01T10:15:30Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final TimeSplit SPLIT = new TimeSplit(
            LocalDate.of(2008, 1, 1), LocalDate.of(2008, 1, 20), LocalDate.of(2008, 1, 21), LocalDate.of(2008, 1, 31));
    private static final String NAME = Target.LATE.modelName(Moment.BEFORE_DEPARTURE);
    private static final int ALL_DAYS = 31;

    /** Sums of other partitions end in other digits. */
    private static final double ROUNDING = 1e-9;

    @TempDir
    private Path data;

    private final Models models = new Models(new InMemoryStore());
    private final Champions champions = new Champions(new InMemoryStore());
    private final List<TrainedModel> tracked = new ArrayList<>();
    private ModelFolders folders;
    private ModelRegistry registry;
    private FlightsTable table;

    @BeforeEach
    void open() {
        Settings settings = TestSpark.settings(data, Map.of());
        folders = new ModelFolders(settings, new Configuration());
        registry = new ModelRegistry(folders, models, champions, CLOCK);
        table = new FlightsTable(TestSpark::session, settings);
        table.createIfAbsent();
    }

    @Test
    void aModelThatLearnedIsPublishedServesAndScoresTheSameWhenLoaded() {
        load(0);

        TrainedModel model = learn();

        assertThat(model.accepted()).as(model.verdict()).isTrue();
        assertThat(model.judgement().getScore("auc")).isGreaterThan(0.8);
        assertThat(model.importances().values().stream()
                        .mapToDouble(share -> share)
                        .sum())
                .isBetween(0.99, 1.01);
        assertThat(model.dataVersion()).isEqualTo(table.version());
        assertThat(registry.getChampion(NAME).version()).isEqualTo(1);
        assertThat(folders.manifest(NAME, 1)).isEqualTo(model);
        assertThat(tracked).containsExactly(model);
        // From the test's days alone, as an evaluation reads them.
        Dataset<Row> test = LabelledFlights.of(
                Target.LATE, flights().scheduled(SPLIT.testFrom(), SPLIT.testTo(), Moment.BEFORE_DEPARTURE));
        Judgement again = new Evaluator(Target.LATE).judge(Predictions.of(registry.load(NAME, 1), test));
        again.scores()
                .forEach((score, value) ->
                        assertThat(value).as(score).isCloseTo(model.judgement().getScore(score), within(ROUNDING)));
        assertThat(again.confusion()).isEqualTo(model.judgement().confusion());
    }

    @Test
    void everyMomentAndTargetOfAPlanHasAModelAndLaterMomentsKnowMore() {
        load(0);

        List<TrainedModel> learned = job().run(
                        new TrainingPlan(
                                Stream.of(
                                                "late_before_departure",
                                                "late_at_departure",
                                                "minutes_before_departure",
                                                "minutes_at_departure",
                                                "range_before_departure")
                                        .map(ModelKind::of)
                                        .toList(),
                                Recipe.BOOSTED_TREES,
                                Optional.empty(),
                                7,
                                0,
                                Duration.ZERO),
                        SPLIT);

        assertThat(learned)
                .extracting(TrainedModel::name)
                .containsExactly(
                        "late_before_departure",
                        "late_at_departure",
                        "minutes_before_departure",
                        "minutes_at_departure",
                        "range_before_departure");
        assertThat(learned.get(1).judgement().getScore("auc"))
                .isGreaterThan(learned.get(0).judgement().getScore("auc"));
        assertThat(learned.get(3).judgement().getScore("mae"))
                .isLessThan(learned.get(2).judgement().getScore("mae"));
        TrainedModel range = learned.get(4);
        assertThat(range.accepted()).as(range.verdict()).isTrue();
        assertThat(range.judgement().getScore("inside")).isBetween(0.75, 0.85);
        assertThat(range.judgement().getScore("below")).isBetween(0.05, 0.15);
        assertThat(learned).allSatisfy(model -> assertThat(registry.load(model.name(), model.version()))
                .isNotNull());
    }

    @Test
    void whatLearnedFromCorruptedLabelsDoesNotServeAndTheChampionStays() {
        load(0);
        learn();
        load(ALL_DAYS);

        TrainedModel challenger = learn();

        assertThat(challenger.accepted()).isFalse();
        assertThat(challenger.version()).isEqualTo(2);
        assertThat(registry.getChampion(NAME).version()).isEqualTo(1);
        assertThat(folders.exists(NAME, 2)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.promote(NAME, 2))
                .withMessageContaining("refused");
    }

    @Test
    void flightsOfWhichNoneWasLateAreRefusedInWords() {
        EveningDelays.flights(0)
                .withColumn("ArrDelay", functions.lit(-5))
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .save(table.path());

        assertThatIllegalArgumentException()
                .isThrownBy(this::learn)
                .withMessageMatching("the [0-9,]+ flights from 2008-01-01 to .* Load more months");
        assertThat(registry.findChampion(NAME)).isEmpty();
    }

    @Test
    void tooFewFlightsAreRefusedBeforeTheTrainingAlsoForMinutes() {
        EveningDelays.flights(0)
                .sample(0.1, 7)
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .save(table.path());
        TrainingPlan plan = TrainingPlan.of(Moment.BEFORE_DEPARTURE, Target.MINUTES, Recipe.BOOSTED_TREES, SPLIT, 7);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> job().run(plan, SPLIT))
                .withMessageMatching("the [0-9,]+ flights from 2008-01-01 to .* fewer than 500. Load more months");
        assertThat(models.list()).isEmpty();
    }

    @Test
    void recalibrationKeepsTheTreesAndNamesTheDaysItLearnedFrom() {
        load(0);
        TrainedModel first = learn(split(1, 7, 8, 10));
        moreLateFrom(day(8));

        TrainedModel second = recalibration().run(NAME);

        assertThat(second.accepted()).as(second.verdict()).isTrue();
        assertThat(second.training()).isEqualTo(first.training());
        assertThat(second.learnedFrom(day(8))).isTrue();
        assertThat(second.learnedFrom(day(31))).isFalse();
        assertThat(second.lastLearned()).isBefore(second.test().from());
        assertThat(second.parameters()).containsEntry(TrainedModel.RECALIBRATED_VERSION, "1");
        assertThat(trees(2).ubj()).isEqualTo(trees(1).ubj());
        assertThat(trees(2).interceptValue()).isGreaterThan(trees(1).interceptValue());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recalibration().run(NAME))
                .withMessageContaining("cannot be recalibrated: it takes 21 loaded days after");
    }

    private BoosterModel trees(int version) {
        Transformer[] stages = registry.load(NAME, version).stages();
        return (BoosterModel) stages[stages.length - 1];
    }

    private RecalibrationJob recalibration() {
        return new RecalibrationJob(flights(), List.of(YearMonth.of(2008, 1)), registry, tracked::add, CLOCK);
    }

    /** Every third flight that was on time is late from a day on. */
    private void moreLateFrom(LocalDate day) {
        EveningDelays.flights(0)
                .withColumn("_late", functions.expr("FlightDate >= '%s' and FlightNum %% 3 = 0".formatted(day)))
                .withColumn("ArrDelay", functions.expr("if(_late, ArrDelay + 40, ArrDelay)"))
                .withColumn("DepDelay", functions.expr("if(_late, DepDelay + 40, DepDelay)"))
                .drop("_late")
                .write()
                .format("delta")
                .mode(SaveMode.Overwrite)
                .save(table.path());
    }

    @Test
    void aRollbackLetsTheVersionServeThatServedBefore() {
        load(0);
        learn();
        learn();
        assertThat(registry.getChampion(NAME).version()).isEqualTo(2);

        registry.rollBack(NAME);

        assertThat(registry.getChampion(NAME).version()).isEqualTo(1);
        assertThat(registry.findServing(registry.getChampion(NAME))).isPresent();
    }

    @Test
    void aChampionThatLearnedTestDaysIsComparedOnTheOthersOrNotAtAll() {
        load(0);
        learn(split(1, 20, 21, 31));

        TrainedModel onLaterDays = learn(split(1, 10, 11, 31));
        TrainedModel onNoDays = learn(split(1, 5, 6, 10));

        assertThat(onLaterDays.test().from()).isEqualTo(LocalDate.of(2008, 1, 21));
        assertThat(onLaterDays.others()).containsKey("champion");
        assertThat(onNoDays.accepted()).isFalse();
        assertThat(onNoDays.verdict()).contains("cannot compare", NAME, "2008-01-06 to 2008-01-10");
        assertThat(onNoDays.others()).doesNotContainKey("champion");
    }

    @Test
    void cancellationsAreLearnedFromAllScheduledFlights() {
        write(EveningDelays.withCancellations());
        TrainingPlan plan = new TrainingPlan(
                List.of(ModelKind.of(NAME), ModelKind.of("cancelled_before_departure")),
                Recipe.BOOSTED_TREES,
                Optional.empty(),
                7,
                0,
                Duration.ZERO);

        List<TrainedModel> learned = job().run(plan, SPLIT);

        TrainedModel late = learned.get(0);
        TrainedModel cancelled = learned.get(1);
        assertThat(cancelled.accepted()).as(cancelled.verdict()).isTrue();
        assertThat(cancelled.judgement().getScore("auc")).isGreaterThan(0.7);
        assertThat(cancelled.judgement().getScore("calibrationError")).isLessThan(0.03);
        assertThat(cancelled.training().rows()).isGreaterThan(late.training().rows());
        assertThat(cancelled.parameters()).doesNotContainKey("seasons");
    }

    @Test
    void cancellationsAreLearnedFromTheWeatherIfItIsLoaded() {
        write(EveningDelays.withCancellations());
        Settings settings = TestSpark.settings(data, Map.of());
        LabelledFlights flights = flights().with(new WeatherTable(TestSpark::session, settings));
        TrainingPlan plan = TrainingPlan.of(Moment.TWO_HOURS_BEFORE, Target.CANCELLED, Recipe.BOOSTED_TREES, SPLIT, 7);
        assertThat(flights.haveWeather(SPLIT.trainFrom(), SPLIT.testTo())).isFalse();
        TestSpark.session()
                .sql(
                        """
                        SELECT Airport, ObservedUtc, 2008 AS Year, 1 AS Month, 10.0D AS WindSpeed, CAST(NULL AS DOUBLE) AS Gust,
                          10.0D AS Visibility, 3000 AS Ceiling, 0.0D AS Precipitation, 5.0D AS Temperature,
                          false AS Thunder
                        FROM (SELECT explode(sequence(TIMESTAMP'2008-01-01 00:51:00', TIMESTAMP'2008-01-31 23:51:00',
                          INTERVAL 1 HOUR)) AS ObservedUtc), VALUES ('ATL'), ('ORD') AS airports(Airport)""")
                .write()
                .format("delta")
                .save(data.resolve("weather").toString());

        TrainedModel model = new DelayModelJob(flights, registry, tracked::add, CLOCK, line -> {})
                .run(plan, SPLIT)
                .get(0);

        assertThat(model.accepted()).as(model.verdict()).isTrue();
        assertThat(model.features()).contains("OriginWindSpeed", "DestThunder", "OriginLeftDelay1h");
        new SavedModels(data.toString(), new Configuration())
                .load(model.name(), model.version())
                .check(TestSpark.session());
    }

    private static TimeSplit split(int trainFrom, int trainTo, int testFrom, int testTo) {
        return new TimeSplit(day(trainFrom), day(trainTo), day(testFrom), day(testTo));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2008, 1, day);
    }

    private TrainedModel learn(TimeSplit split) {
        TrainingPlan plan = TrainingPlan.of(Moment.BEFORE_DEPARTURE, Target.LATE, Recipe.BOOSTED_TREES, split, 7);
        return job().run(plan, split).get(0);
    }

    private TrainedModel learn() {
        TrainingPlan plan = TrainingPlan.of(Moment.BEFORE_DEPARTURE, Target.LATE, Recipe.BOOSTED_TREES, SPLIT, 7);
        return job().run(plan, SPLIT).get(0);
    }

    private DelayModelJob job() {
        return new DelayModelJob(flights(), registry, tracked::add, CLOCK, line -> {});
    }

    private LabelledFlights flights() {
        return LabelledFlights.newest(table, AirportZones.of(AirportFacts.read().list()));
    }

    private void load(int shuffledDays) {
        write(EveningDelays.flights(shuffledDays));
    }

    private void write(Dataset<Row> flights) {
        flights.write().format("delta").mode(SaveMode.Overwrite).save(table.path());
    }
}
