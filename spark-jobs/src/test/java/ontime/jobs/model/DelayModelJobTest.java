package ontime.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import ontime.features.AirportZones;
import ontime.jobs.TestSpark;
import ontime.jobs.bts.FlightSchema;
import ontime.jobs.flight.FlightsTable;
import ontime.model.airport.AirportFacts;
import ontime.model.learning.Judgement;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import ontime.model.settings.Settings;
import ontime.testkit.model.InMemoryChampions;
import ontime.testkit.model.InMemoryModels;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learns from some thousand flights that are late in the evening, and publishes into a folder. */
final class DelayModelJobTest {

    private static final Instant NOW = Instant.parse("2008-03-01T10:15:30Z");
    private static final TimeSplit SPLIT = new TimeSplit(
            LocalDate.of(2008, 1, 1), LocalDate.of(2008, 1, 20), LocalDate.of(2008, 1, 21), LocalDate.of(2008, 1, 31));
    private static final String NAME = Target.LATE.modelName(Moment.BEFORE_DEPARTURE);

    /** Sums of other partitions end in other digits. */
    private static final double ROUNDING = 1e-9;

    @TempDir
    private Path data;

    private final InMemoryModels models = new InMemoryModels();
    private final InMemoryChampions champions = new InMemoryChampions();
    private ModelFolders folders;
    private ModelRegistry registry;
    private FlightsTable table;

    @BeforeEach
    void open() {
        Settings settings = TestSpark.settings(data, Map.of());
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        folders = new ModelFolders(settings, new Configuration());
        registry = new ModelRegistry(folders, models, champions, clock);
        table = new FlightsTable(TestSpark::session, settings);
        table.createIfAbsent();
    }

    @Test
    void aModelThatLearnedIsPublishedServesAndScoresTheSameWhenLoaded() {
        load(false);

        TrainedModel model = learn();

        assertThat(model.accepted()).as(model.verdict()).isTrue();
        assertThat(model.judgement().getScore("auc")).isGreaterThan(0.8);
        assertThat(model.importances().values().stream()
                        .mapToDouble(share -> share)
                        .sum())
                .isBetween(0.99, 1.01);
        assertThat(registry.getChampion(NAME).version()).isEqualTo(1);
        assertThat(folders.manifest(NAME, 1)).isEqualTo(model);
        Dataset<Row> test = flights().arrived(SPLIT.testFrom(), SPLIT.testTo(), Moment.BEFORE_DEPARTURE);
        Judgement again = new Examiner(Target.LATE).judge(Examiner.score(registry.load(NAME, 1), test));
        assertThat(again.getScore("logLoss")).isCloseTo(model.judgement().getScore("logLoss"), within(ROUNDING));
        assertThat(again.confusion()).isEqualTo(model.judgement().confusion());
    }

    @Test
    void whatLearnedFromCorruptedLabelsDoesNotServeAndTheChampionStays() {
        load(false);
        learn();
        load(true);

        TrainedModel challenger = learn();

        assertThat(challenger.accepted()).isFalse();
        assertThat(challenger.version()).isEqualTo(2);
        assertThat(registry.getChampion(NAME).version()).isEqualTo(1);
        assertThat(folders.exists(NAME, 2)).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.promote(NAME, 2))
                .withMessageContaining("refused");
    }

    private TrainedModel learn() {
        return new DelayModelJob(flights(), registry, Clock.fixed(NOW, ZoneOffset.UTC), line -> {})
                .run(Moment.BEFORE_DEPARTURE, Target.LATE, Recipe.BOOSTED_TREES, SPLIT, 7);
    }

    private LabelledFlights flights() {
        return new LabelledFlights(table, AirportZones.of(AirportFacts.read().list()));
    }

    /** A month of flights, late in the evening mostly; shuffled labels tell nothing of it. */
    private void load(boolean isShuffled) {
        Random random = new Random(1);
        List<Row> rows = random.ints(6000, 0, 31 * 18)
                .mapToObj(slot -> flight(random, 1 + slot / 18, 5 + slot % 18, isShuffled))
                .toList();
        table.replace(List.of(YearMonth.of(2008, 1)), TestSpark.session().createDataFrame(rows, FlightSchema.TABLE));
    }

    private static Row flight(Random random, int day, int hour, boolean isShuffled) {
        int delay = random.nextDouble() < (hour > 15 ? 0.8 : 0.05) ? 20 + random.nextInt(60) : random.nextInt(12) - 8;
        Map<String, Object> values = Map.ofEntries(
                Map.entry("Year", 2008),
                Map.entry("Month", 1),
                Map.entry("FlightDate", Date.valueOf(LocalDate.of(2008, 1, day))),
                Map.entry("Carrier", random.nextBoolean() ? "DL" : "AA"),
                Map.entry("FlightNum", random.nextInt(9000)),
                Map.entry("Origin", random.nextBoolean() ? "ATL" : "ORD"),
                Map.entry("Dest", random.nextBoolean() ? "DEN" : "LAX"),
                Map.entry("CRSDepTime", "%02d10".formatted(hour)),
                Map.entry("CRSArrTime", "%02d50".formatted((hour + 2) % 24)),
                Map.entry("Distance", 500),
                Map.entry("Cancelled", 0),
                Map.entry("DepDelay", delay),
                Map.entry("ArrDelay", isShuffled ? random.nextInt(40) : delay + random.nextInt(5) - 2),
                Map.entry("Ordinal", 0));
        return RowFactory.create(
                Arrays.stream(FlightSchema.TABLE.fieldNames()).map(values::get).toArray());
    }
}
