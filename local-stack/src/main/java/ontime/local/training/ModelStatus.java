package ontime.local.training;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The current status of a model.
 *
 * @param name target and moment
 * @param champion the version that serves
 * @param last its training in the last run that {@code up} started
 * @param training whether training runs
 * @param log of the training
 */
public record ModelStatus(
        String name, Optional<ServingModel> champion, Optional<ModelTraining> last, boolean training, Path log) {

    /** The models that {@code up} trains, and all other models that serve. */
    public static List<ModelStatus> list(
            List<ServingModel> champions, Optional<TrainingRun> last, boolean training, Path log) {
        return Stream.concat(FirstModels.names().stream(), champions.stream().map(ServingModel::name))
                .distinct()
                .map(name -> new ModelStatus(
                        name,
                        champions.stream()
                                .filter(champion -> champion.name().equals(name))
                                .findFirst(),
                        last.flatMap(run -> run.find(name)),
                        training,
                        log))
                .toList();
    }

    /** The model's line in the table of {@code status}. */
    public String line() {
        String version = champion.map(serving -> "version " + serving.champion().version())
                .orElse("none");
        return "%-28s %-12s %s".formatted(name, version, words()).stripTrailing();
    }

    /** The status as {@code status --json} prints it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Json(String name, @Nullable ChampionJson champion, @Nullable TrainingJson training) {}

    public record ChampionJson(int version, String since, boolean current) {}

    public record TrainingJson(String state, String since, String says, String log) {}

    public Json json() {
        return new Json(
                name,
                champion.map(serving -> new ChampionJson(
                                serving.champion().version(),
                                serving.champion().since().toString(),
                                serving.current()))
                        .orElse(null),
                last.map(run -> new TrainingJson(stateName(run), run.since().toString(), run.message(), log.toString()))
                        .orElse(null));
    }

    private String stateName(ModelTraining run) {
        return isInterrupted(run) ? "interrupted" : run.state().name().toLowerCase(Locale.ROOT);
    }

    private String words() {
        return last.filter(run -> champion.filter(ServingModel::current).isEmpty() || isTraining(run))
                .map(this::words)
                .orElseGet(() -> champion.map(ModelStatus::words).orElse("not trained yet"));
    }

    private static String words(ServingModel serving) {
        return serving.current()
                ? "since " + serving.champion().since().truncatedTo(ChronoUnit.SECONDS)
                : "trained with other features than this program's; ./ontime up trains it again";
    }

    private String words(ModelTraining run) {
        if (isInterrupted(run)) {
            return "training was interrupted; ./ontime up starts it again; log: " + log;
        }
        return switch (run.state()) {
            case WAITS -> "waiting for the training of other models";
            case LEARNS -> "training since %s: %s".formatted(run.since(), run.message());
            case SERVES -> "trained at " + run.since();
            case REFUSED -> "refused by the gate at %s; /models shows the reason; log: %s".formatted(run.since(), log);
            case FAILED -> "failed at %s: %s; log: %s".formatted(run.since(), run.message(), log);
        };
    }

    private boolean isTraining(ModelTraining run) {
        return training && run.state() == ModelTraining.State.LEARNS;
    }

    /** A training that has not ended although no training runs was stopped from outside. */
    private boolean isInterrupted(ModelTraining run) {
        return !run.hasEnded() && !training;
    }
}
