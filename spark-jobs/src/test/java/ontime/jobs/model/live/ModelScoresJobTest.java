package ontime.jobs.model.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import ontime.features.AirportZones;
import ontime.jobs.TestSpark;
import ontime.jobs.model.EveningDelays;
import ontime.jobs.model.EveningModels;
import ontime.jobs.model.registry.ModelFolders;
import ontime.jobs.model.registry.ModelRegistry;
import ontime.jobs.model.rows.LabelledFlights;
import ontime.jobs.table.FlightsTable;
import ontime.model.airport.AirportFacts;
import ontime.model.learning.FeatureDrift;
import ontime.model.learning.LiveScores;
import ontime.model.learning.WeekScore;
import ontime.model.learning.WeekScore.Source;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Prediction;
import ontime.model.prediction.PredictionRequest;
import ontime.model.settings.Settings;
import ontime.stores.StoreCatalog;
import ontime.stores.model.Champions;
import ontime.stores.model.Models;
import ontime.testkit.store.InMemoryStore;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The model learned from 1 to 20 January; 21 to 31 January are new to it. */
final class ModelScoresJobTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2008-03-01T10:15:30Z"), ZoneOffset.UTC);
    private static final YearMonth JANUARY = YearMonth.of(2008, 1);
    private static final String MODEL = "late_before_departure";
    private static final LocalDate SEEN_WEEK = LocalDate.of(2008, 1, 14);
    private static final LocalDate NEW_WEEK = LocalDate.of(2008, 1, 21);

    @TempDir
    private Path data;

    private final InMemoryStore store = new InMemoryStore();

    @Test
    void aReplayScoresTheNewWeeksOnceAndSaysWhichWereLearned() {
        ModelScoresJob job = job(1);

        LiveScores scores = job.run().get(0);

        WeekScore fresh = scores.find(NEW_WEEK, Source.REPLAY).orElseThrow();
        assertThat(fresh.flights()).isGreaterThan(1000);
        assertThat(fresh.scores()).containsKeys("auc", "logLoss", "brier", "calibrationError");
        assertThat(fresh.predicted()).isBetween(0.2, 0.6);
        assertThat(fresh.reliability()).isNotEmpty();
        WeekScore seen = scores.find(SEEN_WEEK, Source.REPLAY).orElseThrow();
        assertThat(seen.flights()).isZero();
        assertThat(seen.learnedDays()).isEqualTo(7);
        assertThat(Objects.requireNonNull(scores.drift()).features())
                .extracting(FeatureDrift::feature)
                .containsExactlyInAnyOrderElementsOf(
                        new Models(store).list().get(0).features());
        assertThat(store.find(StoreCatalog.MODEL_SCORES, MODEL + "/1")).contains(scores);
        assertThat(again(1)).isEqualTo(scores);
        assertThat(again(2).weeks()).allMatch(week -> week.dataVersion() == 2);
    }

    @Test
    void predictionsThatPeopleAskedForAreJoinedWithWhatHappened() {
        ModelScoresJob job = job(1);
        ask(NEW_WEEK, 0.75);
        ask(SEEN_WEEK, 0.5);

        LiveScores scores = job.run().get(0);

        assertThat(scores.weeks())
                .filteredOn(week -> week.source() == Source.ASKED)
                .singleElement()
                .satisfies(week -> {
                    assertThat(week.week()).isEqualTo(NEW_WEEK);
                    assertThat(week.predictions()).isEqualTo(1);
                    assertThat(week.flights()).isEqualTo(1);
                    assertThat(week.predicted()).isEqualTo(0.75);
                });
        store.deleteAll(StoreCatalog.PREDICTION_REQUESTS, store.listIds(StoreCatalog.PREDICTION_REQUESTS));
        assertThat(again(1)).isEqualTo(scores);
    }

    /** Asks for a flight of a day that took place. */
    private void ask(LocalDate day, double late) {
        Row flight = EveningDelays.flights(0)
                .where("FlightDate = '%s' and Ordinal = 0".formatted(day))
                .first();
        PredictionRequest request = new PredictionRequest(
                UUID.nameUUIDFromBytes(day.toString().getBytes(StandardCharsets.UTF_8)),
                flight.getAs("Carrier"),
                Math.max(1, flight.<Integer>getAs("FlightNum")),
                flight.getAs("Origin"),
                flight.getAs("Dest"),
                day,
                flight.getAs("CRSDepTime"),
                flight.getAs("CRSArrTime"),
                null,
                null,
                CLOCK.instant());
        store.put(StoreCatalog.PREDICTION_REQUESTS, request);
        store.put(
                StoreCatalog.PREDICTIONS,
                new Prediction(
                        request.id(),
                        Moment.BEFORE_DEPARTURE,
                        List.of(),
                        late,
                        null,
                        null,
                        null,
                        List.of(MODEL + "/1"),
                        CLOCK.instant()));
    }

    /** The same job in another run. */
    private LiveScores again(long version) {
        return open(version).run().get(0);
    }

    private ModelScoresJob job(long version) {
        EveningModels.learn(settings(), data.resolve("flights"), new Champions(store), new Models(store), MODEL);
        return open(version);
    }

    private ModelScoresJob open(long version) {
        Settings settings = settings();
        ModelRegistry registry = new ModelRegistry(
                new ModelFolders(settings, new Configuration()), new Models(store), new Champions(store), CLOCK);
        FlightsTable table =
                new FlightsTable(TestSpark::session, TestSpark.settings(data.resolve("flights"), Map.of()));
        LabelledFlights flights = LabelledFlights.newest(
                table, AirportZones.of(AirportFacts.read().list()));
        return new ModelScoresJob(flights, Map.of(JANUARY, version), registry, store, CLOCK, line -> {});
    }

    private Settings settings() {
        return TestSpark.settings(data, Map.of());
    }
}
