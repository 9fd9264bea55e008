package ontime.local.training;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Has models learned by one job, which derives their features once, and writes down how far it is: the job says when it
 * turns to a model, and what the gate made of it. What it did not come to has failed with it.
 */
final class TrainingRunner {

    /** 128 and the signal: interrupted, or terminated as by {@code down}. */
    private static final Set<Integer> ASKED_TO_END = Set.of(130, 143);

    private final TrainingFile file;
    private final Learner learner;
    private final Consumer<String> say;
    private final InstantSource clock;

    /** Learns models. */
    interface Learner {
        /**
         * Comes back when all are learned.
         *
         * @param models their names
         * @param heard is told every line that the job prints
         * @return the job's exit code
         */
        int learn(List<String> models, Consumer<String> heard);
    }

    /**
     * Nothing is learned yet.
     *
     * @param file has the lessons
     * @param say prints a line into the log
     */
    TrainingRunner(TrainingFile file, Learner learner, Consumer<String> say, InstantSource clock) {
        this.file = file;
        this.learner = learner;
        this.say = say;
        this.clock = clock;
    }

    void run() {
        TrainingRun training = file.find().orElseThrow(() -> new IllegalStateException("no lessons in " + file.file()));
        List<String> models =
                training.lessons().stream().map(ModelTraining::model).toList();
        say.accept("Spark starts to learn " + String.join(", ", models));
        Hearing hearing = new Hearing(training);
        int exit = learner.learn(models, hearing::hear);
        say.accept("the job ended with exit code " + exit);
        if (!ASKED_TO_END.contains(exit)) {
            hearing.end(exit);
        }
    }

    /** What the job said so far. */
    private final class Hearing {

        private TrainingRun training;
        private String failure = "";

        Hearing(TrainingRun training) {
            this.training = training;
            progress("Spark starts");
        }

        void hear(String line) {
            say.accept(line);
            Optional<TrainingLine> told = TrainingLine.of(line);
            if (told.isPresent()) {
                training.find(told.get().model())
                        .filter(lesson -> !lesson.isOver())
                        .ifPresent(lesson ->
                                enter(lesson, told.get().state(), told.get().words()));
                return;
            }
            TrainingLine.progress(line).ifPresent(this::progress);
            failure = TrainingLine.failure(line).orElse(failure);
        }

        void end(int exit) {
            String words = failure.isEmpty() ? "exit code " + exit : "exit code %d, %s".formatted(exit, failure);
            training.lessons().stream()
                    .filter(lesson -> !lesson.isOver())
                    .forEach(lesson -> enter(lesson, ModelTraining.State.FAILED, words));
        }

        /** The job learns in the order of the lessons. */
        private void progress(String words) {
            training.lessons().stream()
                    .filter(lesson -> !lesson.isOver())
                    .findFirst()
                    .ifPresent(lesson -> enter(lesson, ModelTraining.State.LEARNS, words));
        }

        private void enter(ModelTraining lesson, ModelTraining.State state, String words) {
            training = training.with(
                    new ModelTraining(lesson.model(), state, clock.instant().truncatedTo(ChronoUnit.SECONDS), words));
            file.write(training);
        }
    }
}
