package ontime.jobs.command;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import ontime.jobs.model.train.Recipe;
import ontime.jobs.model.train.TimeSplit;
import ontime.jobs.model.train.TrainingPlan;
import ontime.jobs.run.JobOutput;
import ontime.model.catalog.Months;
import ontime.model.learning.TrainedModel;
import ontime.model.learning.TrainingEvent;
import ontime.model.prediction.ModelKind;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Trains models of delays from the loaded flights. */
@Command(
        name = "delay_model",
        description =
                "Trains a model of delays on the loaded flights, evaluates it on later ones, and promotes it if it is"
                        + " better than the model that serves.",
        mixinStandardHelpOptions = true)
public final class DelayModelCommand implements Callable<Integer> {

    @Mixin
    private final JobOptions options = new JobOptions();

    @ArgGroup(exclusive = true, multiplicity = "1")
    @SuppressWarnings("NullAway.Init") // Picocli sets it before it calls.
    private Models models;

    /** By their names, or by moments and targets. */
    private static final class Models {

        @Option(
                names = "--model",
                split = ",",
                paramLabel = "MODEL",
                description = "A model such as late_at_departure, or several separated by commas; replaces --moment and"
                        + " --target.")
        private @Nullable List<ModelKind> kinds;

        @ArgGroup(exclusive = false)
        private @Nullable MomentsAndTargets pairs;

        List<ModelKind> list() {
            return kinds != null ? kinds : Objects.requireNonNull(pairs).list();
        }
    }

    /** A model for each pair. */
    private static final class MomentsAndTargets {

        @Option(
                names = "--moment",
                required = true,
                split = ",",
                paramLabel = "MOMENT",
                description =
                        "What may be known: before_departure, two_hours_before or at_departure; several are separated"
                                + " by commas, and share the work of deriving features.")
        @SuppressWarnings("NullAway.Init") // Picocli sets it before it calls.
        private List<Moment> moments;

        @Option(
                names = "--target",
                split = ",",
                defaultValue = "late",
                paramLabel = "TARGET",
                description =
                        "What to predict: late, cancelled, range, delay_class or minutes; several are separated by"
                                + " commas (default: ${DEFAULT-VALUE}). No cancellation is predicted at departure.")
        @SuppressWarnings("NullAway.Init") // Picocli sets it before it calls.
        private List<Target> targets;

        List<ModelKind> list() {
            return moments.stream()
                    .sorted()
                    .flatMap(moment -> targets.stream()
                            .filter(target -> target.isPredictedAt(moment))
                            .map(target -> new ModelKind(target, moment)))
                    .toList();
        }
    }

    /** Both or none. */
    private static final class Split {

        @Option(names = "--train", required = true, paramLabel = "A..B", description = "Months to train on.")
        @SuppressWarnings("NullAway.Init") // Picocli sets it before it calls.
        private Months train;

        @Option(
                names = "--test",
                required = true,
                paramLabel = "A..B",
                description =
                        "Later months to evaluate on. Without --train and --test, the last quarter of all loaded days"
                                + " is the test.")
        @SuppressWarnings("NullAway.Init") // Picocli sets it before it calls.
        private Months test;
    }

    @ArgGroup(exclusive = false)
    private @Nullable Split split;

    @Option(
            names = "--recipe",
            defaultValue = "boosted_trees",
            paramLabel = "RECIPE",
            description = "How to train: boosted_trees, random_forest, book_forest, gradient_boosted or regression"
                    + " (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // Picocli sets it before it calls.
    private Recipe recipe;

    @Option(
            names = "--seed",
            defaultValue = "7",
            paramLabel = "SEED",
            description = "Seed of the random numbers (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--search",
            defaultValue = "0",
            paramLabel = "N",
            description =
                    "Compare N sets of parameters by cross-validation in time, and train with the best one. Each fold"
                            + " is a month, or half a month if there are fewer than three; boosted_trees only (default: no"
                            + " search).")
    private int candidates;

    @Option(
            names = "--search-minutes",
            defaultValue = "10",
            paramLabel = "MINUTES",
            description = "Start no other set of parameters after this time (default: ${DEFAULT-VALUE}).")
    private int searchMinutes;

    @Option(names = TrainingEvent.OPTION, description = "Print the progress as lines of JSON, for a program.")
    private boolean json;

    @Override
    public Integer call() {
        TrainingPlan plan = new TrainingPlan(
                models.list(),
                recipe,
                Optional.ofNullable(split).map(given -> TimeSplit.of(given.train, given.test)),
                seed,
                candidates,
                Duration.ofMinutes(searchMinutes));
        List<TrainedModel> trained = options.open().train(plan, json);
        return trained.stream().allMatch(TrainedModel::accepted) ? ExitCode.OK : JobOutput.REFUSED;
    }
}
