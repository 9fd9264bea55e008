package ontime.jobs.model;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import ontime.features.Feature;
import ontime.features.FlightFeatures;
import ontime.features.WeatherFeatures;
import ontime.jobs.model.evaluate.Gate;
import ontime.jobs.model.evaluate.ModelComparison;
import ontime.jobs.model.registry.ExperimentTracker;
import ontime.jobs.model.registry.ModelRegistry;
import ontime.jobs.model.registry.SourceCommit;
import ontime.jobs.model.rows.LabelledFlights;
import ontime.jobs.model.rows.TrainingInput;
import ontime.jobs.model.train.Fitted;
import ontime.jobs.model.train.Importances;
import ontime.jobs.model.train.SearchBudget;
import ontime.jobs.model.train.TimeSplit;
import ontime.jobs.model.train.TrainingPlan;
import ontime.model.learning.Champion;
import ontime.model.learning.DataProblem;
import ontime.model.learning.FlightSpan;
import ontime.model.learning.TrainedModel;
import ontime.model.learning.TrainingEvent;
import ontime.model.learning.TrainingEvent.State;
import ontime.model.prediction.ModelKind;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Trains models, compares each with the champion, and publishes it if the gate accepts it. */
final class DelayModelJob {

    private final LabelledFlights flights;
    private final ModelRegistry registry;
    private final ExperimentTracker tracker;
    private final InstantSource clock;
    private final Consumer<TrainingEvent> progress;

    DelayModelJob(
            LabelledFlights flights,
            ModelRegistry registry,
            ExperimentTracker tracker,
            InstantSource clock,
            Consumer<TrainingEvent> progress) {
        this.flights = flights;
        this.registry = registry;
        this.tracker = tracker;
        this.clock = clock;
        this.progress = progress;
    }

    /** The training and test data of the models of some targets. */
    private record Study(
            Dataset<Row> train,
            FlightSpan training,
            Dataset<Row> test,
            FlightSpan tested,
            Optional<DataProblem> problem,
            boolean hasWeather) {

        /** The test days that another model was not trained on, after its training or before it; empty if there are none. */
        Optional<Study> unseenBy(TrainedModel other) {
            FlightSpan seen = other.training();
            if (other.lastLearned().isBefore(tested.from()) || seen.from().isAfter(tested.to())) {
                return Optional.of(this);
            }
            return testedOn(other.lastLearned().plusDays(1), tested.to())
                    .or(() -> testedOn(tested.from(), seen.from().minusDays(1)));
        }

        private Optional<Study> testedOn(LocalDate from, LocalDate to) {
            if (from.isAfter(to)) {
                return Optional.empty();
            }
            Dataset<Row> days = LabelledFlights.days(test, from, to);
            long count = days.count();
            return count < TrainingCheck.FEWEST
                    ? Optional.empty()
                    : Optional.of(
                            new Study(train, training, days, new FlightSpan(from, to, count), problem, hasWeather));
        }
    }

    /** Trains the models of a plan, and records each of them, whether it serves or not. */
    List<TrainedModel> run(TrainingPlan plan, TimeSplit split) {
        progress.accept(TrainingEvent.ofAll(
                State.FEATURES,
                String.format(
                        Locale.ROOT,
                        "features at %s of flights from %s to %s, version %d of the table ...",
                        plan.lastMoment().momentName(),
                        split.trainFrom(),
                        split.testTo(),
                        flights.version())));
        Optional<DataProblem> problem = flights.problem(split.trainFrom(), split.testTo());
        boolean hasWeather = flights.haveWeather(split.trainFrom(), split.testTo());
        // The last moment has the features of all moments. On disk: they are derived once, and need not fit into the
        // heap.
        Dataset<Row> rows = flights.scheduled(split.trainFrom(), split.testTo(), plan.lastMoment())
                .persist(StorageLevel.DISK_ONLY());
        try {
            // Targets of the same flights share their counts.
            Map<Boolean, Study> studies = new HashMap<>();
            return train(
                    plan,
                    target -> studies.computeIfAbsent(
                            target.isOfArrivals(),
                            ofArrivals -> study(LabelledFlights.of(target, rows), split, problem, hasWeather)));
        } finally {
            rows.unpersist();
        }
    }

    private static Study study(Dataset<Row> rows, TimeSplit split, Optional<DataProblem> problem, boolean hasWeather) {
        Dataset<Row> train = LabelledFlights.days(rows, split.trainFrom(), split.trainTo());
        Dataset<Row> test = LabelledFlights.days(rows, split.testFrom(), split.testTo());
        return new Study(
                train,
                span(train, split.trainFrom(), split.trainTo()),
                test,
                span(test, split.testFrom(), split.testTo()),
                problem,
                hasWeather);
    }

    /** If a model fails, the others are trained all the same; then the first failure is thrown. */
    private List<TrainedModel> train(TrainingPlan plan, Function<Target, Study> studies) {
        List<TrainedModel> models = new ArrayList<>();
        List<RuntimeException> failures = new ArrayList<>();
        Map<Target, Optional<String>> refusals = new EnumMap<>(Target.class);
        for (ModelKind kind : plan.models()) {
            try {
                Study study = studies.apply(kind.target());
                Optional<String> refusal = refusals.computeIfAbsent(kind.target(), target -> TrainingCheck.of(target)
                        .find(study.train, study.training)
                        .or(() -> TrainingCheck.of(target).find(study.test, study.tested)));
                if (refusal.isPresent()) {
                    throw new IllegalArgumentException(refusal.get());
                }
                models.add(train(kind, plan, study));
            } catch (RuntimeException failure) {
                progress.accept(TrainingEvent.of(kind.modelName(), State.FAILED, "failed: " + reason(failure)));
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return models;
    }

    private TrainedModel train(ModelKind kind, TrainingPlan plan, Study study) {
        String name = kind.modelName();
        Target target = kind.target();
        Moment moment = kind.moment();
        Consumer<String> training = message -> progress.accept(TrainingEvent.of(name, State.TRAINING, message));
        training.accept(String.format(
                Locale.ROOT, "%s: training on %,d flights ...", plan.recipe().recipeName(), study.training.rows()));
        Instant started = clock.instant();
        TrainingInput input =
                new TrainingInput(study.train, target, features(moment, target, study.hasWeather), plan.seed());
        Fitted fitted =
                plan.recipe().fit(input, new SearchBudget(plan.candidates(), plan.searchFor(), clock, training));
        Duration took = Duration.between(started, clock.instant());
        double seconds = took.toMillis() / 1000.0;
        progress.accept(new TrainingEvent(
                name,
                State.EVALUATING,
                null,
                seconds,
                String.format(
                        Locale.ROOT,
                        "trained in %.0f s; evaluating on %,d later flights ...",
                        seconds,
                        study.tested.rows())));
        Optional<Champion> champion = registry.findChampion(name);
        Optional<PipelineModel> serving = champion.flatMap(registry::findServing);
        Optional<TrainedModel> rival = serving.isPresent()
                ? champion.flatMap(known -> registry.find(known.name(), known.version()))
                : Optional.empty();
        Optional<Study> fair = rival.isEmpty() ? Optional.of(study) : study.unseenBy(rival.get());
        rival.flatMap(other -> overlap(other, study, fair))
                .ifPresent(message -> progress.accept(TrainingEvent.ofAll(State.NOTE, message)));
        Study judged = fair.orElse(study);
        ModelComparison comparison = ModelComparison.of(
                target, fitted.model(), fair.isPresent() ? serving : Optional.empty(), judged.train, judged.test);
        Gate.Verdict verdict = fair.isPresent()
                ? Gate.decide(target, comparison, study.problem)
                : Gate.cannotCompare(rival.orElseThrow(), study.tested);
        TrainedModel model = trained(moment, input, plan, judged, fitted, took, comparison, verdict);
        registry.publish(model, fitted.model());
        progress.accept(TrainingEvent.ofTrained(model));
        tracker.log(model);
        return model;
    }

    /**
     * Those of the moment. Cancellations are learned from the weather too, if it is loaded of all days: there it helped in each
     * month of the benchmark, and late arrivals became worse in spring.
     */
    private static List<Feature> features(Moment moment, Target target, boolean hasWeather) {
        List<Feature> features = new ArrayList<>(FlightFeatures.at(moment, target));
        if (hasWeather && target == Target.CANCELLED && moment != Moment.BEFORE_DEPARTURE) {
            features.addAll(WeatherFeatures.FEATURES);
        }
        return List.copyOf(features);
    }

    /** A refusal is a sentence for people; any other failure needs its type. */
    private static String reason(RuntimeException failure) {
        return failure instanceof IllegalArgumentException ? String.valueOf(failure.getMessage()) : failure.toString();
    }

    private TrainedModel trained(
            Moment moment,
            TrainingInput input,
            TrainingPlan plan,
            Study study,
            Fitted fitted,
            Duration took,
            ModelComparison comparison,
            Gate.Verdict verdict) {
        String name = input.target().modelName(moment);
        return new TrainedModel(
                name,
                registry.nextVersion(name),
                moment,
                input.target(),
                plan.recipe().recipeName(),
                fitted.parameters(),
                FlightFeatures.fingerprint(moment),
                input.features().stream().map(Feature::name).toList(),
                input.definitions(),
                study.training,
                study.tested,
                flights.version(),
                SourceCommit.find(),
                plan.seed(),
                clock.instant(),
                took.toMillis() / 1000.0,
                comparison.challenger(),
                comparison.others(),
                Importances.of(fitted.model()),
                verdict.accepted(),
                verdict.words(),
                study.problem.orElse(null));
    }

    /** Says so if the champion was trained on test days. */
    private static Optional<String> overlap(TrainedModel champion, Study study, Optional<Study> fair) {
        return fair.filter(same -> !same.equals(study))
                .map(days -> "%s, which serves, was trained on some of the test days; both are compared on %s to %s"
                        .formatted(champion.id(), days.tested.from(), days.tested.to()));
    }

    private static FlightSpan span(Dataset<Row> rows, LocalDate from, LocalDate to) {
        long count = rows.count();
        if (count == 0) {
            throw new IllegalArgumentException("no loaded flight from %s to %s has an outcome".formatted(from, to));
        }
        return new FlightSpan(from, to, count);
    }
}
