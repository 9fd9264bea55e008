package ontime.local.training;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the job of training that tells how far a model is: {@code late_at_departure: learned in 12 s}, and at its end
 * with the version, {@code late_at_departure/2: logLoss 0.2689, the prior's 0.6009}.
 *
 * @param model its name
 * @param state that it has come to
 * @param words what is told of it
 */
record TrainingLine(String model, ModelTraining.State state, String words) {

    private static final Pattern OF_MODEL = Pattern.compile("([a-z_]+)(/\\d+)?: (.*)");
    private static final String REFUSED = "refused";
    private static final String FAILED = "failed: ";
    private static final String FEATURES = "features at ";
    private static final String STEP = "  ";
    private static final String OF_JOB = "delay_model failed: ";

    /** What a line tells of a model; most lines tell nothing. */
    static Optional<TrainingLine> of(String line) {
        Matcher matcher = OF_MODEL.matcher(line);
        return matcher.matches()
                ? Optional.of(new TrainingLine(
                        matcher.group(1), state(matcher.group(2) != null, matcher.group(3)), matcher.group(3)))
                : Optional.empty();
    }

    /** What a line tells of what is done for the model that is learned now, or for all before the first. */
    static Optional<String> progress(String line) {
        return line.startsWith(FEATURES) || line.startsWith(STEP) ? Optional.of(line.strip()) : Optional.empty();
    }

    /** Why the whole job failed, where a line tells that. */
    static Optional<String> failure(String line) {
        return line.startsWith(OF_JOB) ? Optional.of(line) : Optional.empty();
    }

    private static ModelTraining.State state(boolean isOver, String words) {
        if (words.startsWith(FAILED)) {
            return ModelTraining.State.FAILED;
        }
        if (!isOver) {
            return ModelTraining.State.LEARNS;
        }
        return words.startsWith(REFUSED) ? ModelTraining.State.REFUSED : ModelTraining.State.SERVES;
    }
}
