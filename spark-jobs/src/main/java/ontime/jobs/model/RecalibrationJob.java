package ontime.jobs.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import ontime.jobs.model.evaluate.Gate;
import ontime.jobs.model.evaluate.ModelComparison;
import ontime.jobs.model.registry.ExperimentTracker;
import ontime.jobs.model.registry.ModelRegistry;
import ontime.jobs.model.registry.SourceCommit;
import ontime.jobs.model.rows.LabelledFlights;
import ontime.jobs.model.train.Fitted;
import ontime.jobs.model.train.Recalibration;
import ontime.model.learning.Champion;
import ontime.model.learning.DataProblem;
import ontime.model.learning.FlightSpan;
import ontime.model.learning.TrainedModel;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Repeats the calibration of the model that serves on days that it did not learn from, and compares both on days after them
 * that neither learned from. The result is a new version with the same trees.
 */
final class RecalibrationJob {

    /** Fewer days would be mostly their weather. */
    private static final int FEWEST_DAYS = 14;

    /** Eight weeks: older ones are not recent. */
    private static final int MOST_DAYS = 56;

    private static final int FEWEST_TEST_DAYS = 7;
    private static final int TEST_PART = 3;

    private final LabelledFlights flights;
    private final LocalDate lastLoaded;
    private final ModelRegistry registry;
    private final ExperimentTracker tracker;
    private final InstantSource clock;

    /**
     * A job.
     *
     * @param months that are loaded
     */
    RecalibrationJob(
            LabelledFlights flights,
            Collection<YearMonth> months,
            ModelRegistry registry,
            ExperimentTracker tracker,
            InstantSource clock) {
        this.flights = flights;
        this.lastLoaded = months.stream()
                .max(Comparator.naturalOrder())
                .map(YearMonth::atEndOfMonth)
                .orElseThrow(() -> new IllegalArgumentException("no month is loaded"));
        this.registry = registry;
        this.tracker = tracker;
        this.clock = clock;
    }

    /**
     * Recalibrates the version of a model that serves, and records the result, whether it serves or not.
     *
     * @throws IllegalArgumentException if it cannot be recalibrated, with the reason
     */
    TrainedModel run(String name) {
        Champion champion = registry.getChampion(name);
        TrainedModel model = registry.get(name, champion.version());
        PipelineModel pipeline = registry.findServing(champion)
                .orElseThrow(() -> new IllegalArgumentException(
                        "%s learned from other features than this program's; train it again".formatted(model.id())));
        LocalDate first = model.lastLearned().plusDays(1);
        long days = ChronoUnit.DAYS.between(first, lastLoaded) + 1;
        if (days < FEWEST_DAYS + FEWEST_TEST_DAYS) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%s cannot be recalibrated: it takes %d loaded days after %s, the last that it learned from, and there are %d",
                    model.id(),
                    FEWEST_DAYS + FEWEST_TEST_DAYS,
                    model.lastLearned(),
                    Math.max(0, days)));
        }
        LocalDate testFrom = lastLoaded.minusDays(Math.max(FEWEST_TEST_DAYS, days / TEST_PART) - 1);
        LocalDate earliest = testFrom.minusDays(MOST_DAYS);
        LocalDate from = earliest.isAfter(first) ? earliest : first;
        Dataset<Row> rows = LabelledFlights.of(model.target(), flights.scheduled(from, lastLoaded, model.moment()))
                .persist(StorageLevel.DISK_ONLY());
        try {
            return recalibrate(model, pipeline, rows, from, testFrom);
        } finally {
            rows.unpersist();
        }
    }

    private TrainedModel recalibrate(
            TrainedModel model, PipelineModel pipeline, Dataset<Row> rows, LocalDate from, LocalDate testFrom) {
        Dataset<Row> recent = LabelledFlights.days(rows, from, testFrom.minusDays(1));
        Dataset<Row> test = LabelledFlights.days(rows, testFrom, lastLoaded);
        FlightSpan learned = new FlightSpan(from, testFrom.minusDays(1), recent.count());
        FlightSpan tested = new FlightSpan(testFrom, lastLoaded, test.count());
        TrainingCheck check = TrainingCheck.of(model.target());
        check.require(recent, learned);
        check.require(test, tested);
        Instant started = clock.instant();
        Fitted fitted = new Recalibration(model, pipeline).fit(recent, learned);
        Duration took = Duration.between(started, clock.instant());
        ModelComparison comparison =
                ModelComparison.of(model.target(), fitted.model(), Optional.of(pipeline), recent, test);
        Optional<DataProblem> problem = flights.problem(from, lastLoaded);
        Gate.Verdict verdict = Gate.decide(model.target(), comparison, problem);
        TrainedModel changed = new TrainedModel(
                model.name(),
                registry.nextVersion(model.name()),
                model.moment(),
                model.target(),
                model.recipe(),
                fitted.parameters(),
                model.fingerprint(),
                model.features(),
                model.definitions(),
                model.training(),
                tested,
                flights.version(),
                SourceCommit.find(),
                model.seed(),
                clock.instant(),
                took.toMillis() / 1000.0,
                comparison.challenger(),
                comparison.others(),
                model.importances(),
                verdict.accepted(),
                verdict.words(),
                problem.orElse(null));
        registry.publish(changed, fitted.model());
        tracker.log(changed);
        return changed;
    }
}
