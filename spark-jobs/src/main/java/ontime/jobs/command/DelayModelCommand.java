package ontime.jobs.command;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import ontime.jobs.model.train.LearningPlan;
import ontime.jobs.model.train.MonthSpan;
import ontime.jobs.model.train.Recipe;
import ontime.jobs.model.train.TimeSplit;
import ontime.jobs.run.JobOutput;
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

/** Learns models of delays from what is loaded. */
@Command(
        name = "delay_model",
        description =
                "Learns a model of delays from the loaded flights, judges it by later ones, and lets it serve where"
                        + " it is better than the one that serves.",
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
                description = "Such as late_at_departure, with commas between several; in place of --moment.")
        private @Nullable List<String> names;

        @ArgGroup(exclusive = false)
        private @Nullable MomentsAndTargets every;

        List<ModelKind> list() {
            return names != null
                    ? names.stream().map(ModelKind::of).toList()
                    : Objects.requireNonNull(every).list();
        }
    }

    /** A model for each pair. */
    private static final class MomentsAndTargets {

        @Option(
                names = "--moment",
                required = true,
                split = ",",
                paramLabel = "MOMENT",
                description = "before_departure, two_hours_before, at_departure: what may be known; with commas"
                        + " between several, whose features are then derived once.")
        @SuppressWarnings("NullAway.Init") // Picocli sets it before it calls.
        private List<String> moments;

        @Option(
                names = "--target",
                split = ",",
                defaultValue = "late",
                paramLabel = "TARGET",
                description = "late, delay_class, minutes, with commas between several (default: ${DEFAULT-VALUE}).")
        @SuppressWarnings("NullAway.Init") // Picocli sets it before it calls.
        private List<String> targets;

        List<ModelKind> list() {
            return moments.stream()
                    .map(Moment::of)
                    .sorted()
                    .flatMap(moment -> targets.stream().map(target -> new ModelKind(Target.of(target), moment)))
                    .toList();
        }
    }

    @Option(
            names = "--recipe",
            defaultValue = "boosted_trees",
            paramLabel = "RECIPE",
            description = "boosted_trees, random_forest, book_forest, gradient_boosted or regression (default:"
                    + " ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // Picocli sets it before it calls.
    private String recipe;

    @Option(names = "--train", paramLabel = "A..B", description = "Months to learn from; with --test.")
    private @Nullable String train;

    @Option(
            names = "--test",
            paramLabel = "A..B",
            description = "Later months to be judged by. Without both: the last quarter of all loaded days.")
    private @Nullable String test;

    @Option(
            names = "--seed",
            defaultValue = "7",
            paramLabel = "SEED",
            description = "Of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--search",
            defaultValue = "0",
            paramLabel = "N",
            description =
                    "Compare N sets of parameters by cross-validation in time, months (half-months where there are"
                            + " fewer than three), and learn by the best; boosted_trees only (default: no search).")
    private int candidates;

    @Option(
            names = "--search-minutes",
            defaultValue = "10",
            paramLabel = "MINUTES",
            description = "No further set is begun after that (default: ${DEFAULT-VALUE}).")
    private int searchMinutes;

    @Option(names = TrainingEvent.OPTION, description = "Print the progress as lines of JSON, for a program.")
    private boolean json;

    @Override
    public Integer call() {
        LearningPlan plan = new LearningPlan(
                models.list(), Recipe.of(recipe), split(), seed, candidates, Duration.ofMinutes(searchMinutes));
        List<TrainedModel> trained = options.open().learn(plan, options.reference(), json);
        return trained.stream().allMatch(TrainedModel::accepted) ? ExitCode.OK : JobOutput.REFUSED;
    }

    private Optional<TimeSplit> split() {
        if (train == null && test == null) {
            return Optional.empty();
        }
        if (train == null || test == null) {
            throw new IllegalArgumentException("--train and --test belong together");
        }
        return Optional.of(TimeSplit.of(MonthSpan.of(train), MonthSpan.of(test)));
    }
}
