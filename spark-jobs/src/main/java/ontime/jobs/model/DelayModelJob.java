package ontime.jobs.model;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import ontime.features.Feature;
import ontime.features.FlightFeatures;
import ontime.model.learning.FlightSpan;
import ontime.model.learning.Judgement;
import ontime.model.learning.TrainedModel;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** {@code delay_model}: learns a model, judges it beside the champion, and publishes it where the gate lets it. */
final class DelayModelJob {

    private final LabelledFlights flights;
    private final ModelRegistry registry;
    private final InstantSource clock;
    private final Consumer<String> say;

    DelayModelJob(LabelledFlights flights, ModelRegistry registry, InstantSource clock, Consumer<String> say) {
        this.flights = flights;
        this.registry = registry;
        this.clock = clock;
        this.say = say;
    }

    /** Learns one model; it is known afterwards, whether it serves or not. */
    TrainedModel run(Moment moment, Target target, Recipe recipe, TimeSplit split, long seed) {
        if (!recipe.canLearn(target)) {
            throw new IllegalArgumentException(recipe.recipeName() + " can't learn " + target.targetName());
        }
        Optional<String> trouble = flights.trouble(split.trainFrom(), split.testTo());
        // On disk: features of millions of flights are made once, and no heap must hold them.
        Dataset<Row> rows =
                flights.arrived(split.trainFrom(), split.testTo(), moment).persist(StorageLevel.DISK_ONLY());
        try {
            return learn(moment, target, recipe, split, seed, rows, trouble);
        } finally {
            rows.unpersist();
        }
    }

    private TrainedModel learn(
            Moment moment,
            Target target,
            Recipe recipe,
            TimeSplit split,
            long seed,
            Dataset<Row> rows,
            Optional<String> trouble) {
        String name = target.modelName(moment);
        Dataset<Row> train = LabelledFlights.days(rows, split.trainFrom(), split.trainTo());
        Dataset<Row> test = LabelledFlights.days(rows, split.testFrom(), split.testTo());
        say.accept("%s: features at %s of %s to %s ..."
                .formatted(name, moment.momentName(), split.trainFrom(), split.testTo()));
        FlightSpan training = new FlightSpan(split.trainFrom(), split.trainTo(), count(train, "training"));
        FlightSpan tested = new FlightSpan(split.testFrom(), split.testTo(), count(test, "test"));
        say.accept("%s: %s learns from %,d flights ...".formatted(name, recipe.recipeName(), training.rows()));
        Instant started = clock.instant();
        Lesson lesson = new Lesson(train, target, FlightFeatures.at(moment), seed);
        PipelineModel model = recipe.fit(lesson);
        double seconds = Duration.between(started, clock.instant()).toMillis() / 1000.0;
        say.accept("%s: learned in %.0f s; judged by %,d later flights ...".formatted(name, seconds, tested.rows()));

        Examiner examiner = new Examiner(target);
        Judgement judgement = examiner.judge(Examiner.score(model, test));
        SortedMap<String, SortedMap<String, Double>> others = new TreeMap<>();
        SortedMap<String, Double> prior = examiner.judgeConstant(test, prior(train, target));
        others.put("prior", prior);
        Optional<Judgement> champion = registry.findChampion(name)
                .flatMap(serving -> registry.findServing(serving))
                .map(serving -> examiner.judge(Examiner.score(serving, test)));
        champion.ifPresent(judged -> others.put("champion", judged.scores()));
        Gate.Verdict verdict = Gate.decide(target, judgement, trouble, prior, champion);
        TrainedModel trained = new TrainedModel(
                name,
                registry.nextVersion(name),
                moment,
                target,
                recipe.recipeName(),
                FlightFeatures.fingerprint(moment),
                lesson.features().stream().map(Feature::name).toList(),
                lesson.definitions(),
                training,
                tested,
                flights.version(),
                SourceCommit.find(),
                seed,
                clock.instant(),
                seconds,
                judgement,
                others,
                Importances.of(model, lesson),
                verdict.accepted(),
                verdict.words());
        registry.publish(trained, model);
        return trained;
    }

    private static long count(Dataset<Row> rows, String what) {
        long count = rows.count();
        if (count == 0) {
            throw new IllegalArgumentException("no flight of the " + what + " days is loaded, or none arrived");
        }
        return count;
    }

    /** What is known without any feature: the share of each class in training, or the median of the minutes. */
    private static double[] prior(Dataset<Row> train, Target target) {
        String label = Lesson.label(target);
        if (target == Target.MINUTES) {
            return train.stat().approxQuantile(label, new double[] {0.5}, 0.001);
        }
        double[] shares = new double[target.labels().size()];
        for (int index = 0; index < shares.length; index++) {
            shares[index] = train.agg(avg(when(col(label).equalTo(index), 1.0).otherwise(0.0)))
                    .first()
                    .getDouble(0);
        }
        return shares;
    }
}
