package ontime.local.launch;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import ontime.model.prediction.Moment;

/** Has models learned one after another and writes down how far it is. One that fails does not keep the others back. */
final class Lessons {

    /** 128 and the signal: interrupted, or terminated as by {@code down}. */
    private static final Set<Integer> ASKED_TO_END = Set.of(130, 143);

    private final TrainingFile file;
    private final Learner learner;
    private final UnaryOperator<String> lastSaid;
    private final Consumer<String> say;
    private final InstantSource clock;

    /** Learns the model of a moment. */
    interface Learner {
        /** The job's exit code. */
        int learn(Moment moment);
    }

    /**
     * Nothing is learned yet.
     *
     * @param file has the lessons
     * @param lastSaid what the job of a model said last
     * @param say prints a line into the log
     */
    Lessons(
            TrainingFile file,
            Learner learner,
            UnaryOperator<String> lastSaid,
            Consumer<String> say,
            InstantSource clock) {
        this.file = file;
        this.learner = learner;
        this.lastSaid = lastSaid;
        this.say = say;
        this.clock = clock;
    }

    void run() {
        Training training = file.find().orElseThrow(() -> new IllegalStateException("no lessons in " + file.file()));
        for (Lesson lesson : training.lessons()) {
            String model = lesson.model();
            training = enter(training, model, Lesson.State.LEARNS, "");
            say.accept(model + ": Spark starts");
            int exit = learner.learn(moment(model));
            say.accept("its job ended with exit code " + exit);
            if (ASKED_TO_END.contains(exit)) {
                return;
            }
            Lesson.State end = Lesson.ofExit(exit);
            boolean failed = end == Lesson.State.FAILED;
            training = enter(
                    training, model, end, failed ? "exit code %d, %s".formatted(exit, lastSaid.apply(model)) : "");
        }
    }

    private Training enter(Training training, String model, Lesson.State state, String words) {
        Training changed =
                training.with(new Lesson(model, state, clock.instant().truncatedTo(ChronoUnit.SECONDS), words));
        file.write(changed);
        return changed;
    }

    private static Moment moment(String model) {
        return Arrays.stream(Moment.values())
                .filter(moment -> FirstModels.name(moment).equals(model))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no model of lateness: " + model));
    }
}
