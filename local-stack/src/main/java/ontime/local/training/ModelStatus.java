package ontime.local.training;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * How a model is now.
 *
 * @param name target and moment
 * @param champion the version that serves
 * @param last its training that {@code up} started last
 * @param training whether training runs
 * @param log of the training
 */
public record ModelStatus(
        String name, Optional<ServingModel> champion, Optional<ModelTraining> last, boolean training, Path log) {

    /** Those that {@code up} sees to, and all others that serve. */
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

    /** A line of the table. */
    public String line() {
        String version = champion.map(serving -> "version " + serving.champion().version())
                .orElse("none");
        return "%-28s %-12s %s".formatted(name, version, words()).stripTrailing();
    }

    public Document document() {
        Document document = new Document("name", name);
        champion.ifPresent(serving -> document.append(
                "champion",
                new Document("version", serving.champion().version())
                        .append("since", serving.champion().since().toString())
                        .append("current", serving.current())));
        last.ifPresent(begun -> document.append(
                "training",
                new Document(
                                "state",
                                isInterrupted(begun)
                                        ? "interrupted"
                                        : begun.state().name().toLowerCase(Locale.ROOT))
                        .append("since", begun.since().toString())
                        .append("says", begun.message())
                        .append("log", log.toString())));
        return document;
    }

    private String words() {
        return last.filter(begun -> champion.filter(ServingModel::current).isEmpty() || isLearning(begun))
                .map(this::words)
                .orElseGet(() -> champion.map(ModelStatus::words).orElse("not learned yet"));
    }

    private static String words(ServingModel serving) {
        return serving.current()
                ? "since " + serving.champion().since().truncatedTo(ChronoUnit.SECONDS)
                : "learned from other features than this program has; ./ontime up has it learned again";
    }

    private String words(ModelTraining begun) {
        if (isInterrupted(begun)) {
            return "its training was interrupted; ./ontime up begins it again; log: " + log;
        }
        return switch (begun.state()) {
            case WAITS -> "waits for the training of those before";
            case LEARNS -> "learns since %s: %s".formatted(begun.since(), begun.message());
            case SERVES -> "learned at " + begun.since();
            case REFUSED -> "refused by the gate at %s; /models says why; log: %s".formatted(begun.since(), log);
            case FAILED -> "failed at %s: %s; log: %s".formatted(begun.since(), begun.message(), log);
        };
    }

    private boolean isLearning(ModelTraining begun) {
        return training && begun.state() == ModelTraining.State.LEARNS;
    }

    /** A training that has not ended, while nothing runs, was stopped from outside. */
    private boolean isInterrupted(ModelTraining begun) {
        return !begun.hasEnded() && !training;
    }
}
