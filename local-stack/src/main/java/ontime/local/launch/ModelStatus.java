package ontime.local.launch;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.learning.Champion;
import org.bson.Document;

/**
 * How a model is now.
 *
 * @param name target and moment
 * @param champion the version that serves
 * @param lesson the one that {@code up} began last
 * @param training whether lessons go on
 * @param log of the lessons
 */
record ModelStatus(
        String name, Optional<Champion> champion, Optional<Lesson> lesson, boolean training, TrainingLog log) {

    /** Those that {@code up} sees to, and all others that serve. */
    static List<ModelStatus> list(
            List<Champion> champions, Optional<Training> last, boolean training, TrainingLog log) {
        return Stream.concat(FirstModels.names().stream(), champions.stream().map(Champion::name))
                .distinct()
                .map(name -> new ModelStatus(
                        name,
                        champions.stream()
                                .filter(champion -> champion.name().equals(name))
                                .findFirst(),
                        last.flatMap(lessons -> lessons.find(name)),
                        training,
                        log))
                .toList();
    }

    /** A line of the table. */
    String line() {
        String version = champion.map(serving -> "version " + serving.version()).orElse("none");
        return "%-28s %-12s %s".formatted(name, version, words()).stripTrailing();
    }

    Document document() {
        Document document = new Document("name", name);
        champion.ifPresent(serving -> document.append(
                "champion",
                new Document("version", serving.version())
                        .append("since", serving.since().toString())));
        lesson.ifPresent(begun -> document.append(
                "training",
                new Document(
                                "state",
                                isInterrupted(begun)
                                        ? "interrupted"
                                        : begun.state().name().toLowerCase(Locale.ROOT))
                        .append("since", begun.since().toString())
                        .append("says", isLearning(begun) ? log.lastSaid(name) : begun.words())
                        .append("log", log.file().toString())));
        return document;
    }

    private String words() {
        return lesson.filter(begun -> champion.isEmpty() || isLearning(begun))
                .map(this::words)
                .orElseGet(
                        () -> champion.map(serving -> "since " + serving.since().truncatedTo(ChronoUnit.SECONDS))
                                .orElse("not learned yet"));
    }

    private String words(Lesson begun) {
        if (isInterrupted(begun)) {
            return "its training was interrupted; ./ontime up begins it again; log: " + log.file();
        }
        return switch (begun.state()) {
            case WAITS -> "waits for the training of the one before";
            case LEARNS -> "learns since %s: %s".formatted(begun.since(), log.lastSaid(name));
            case SERVES -> "learned at " + begun.since();
            case REFUSED -> "refused by the gate at %s; /models says why; log: %s".formatted(begun.since(), log.file());
            case FAILED -> "failed at %s: %s; log: %s".formatted(begun.since(), begun.words(), log.file());
        };
    }

    private boolean isLearning(Lesson begun) {
        return training && begun.state() == Lesson.State.LEARNS;
    }

    /** A lesson that is not over while nothing runs was ended from outside. */
    private boolean isInterrupted(Lesson begun) {
        return !begun.isOver() && !training;
    }
}
