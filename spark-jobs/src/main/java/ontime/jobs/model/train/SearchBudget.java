package ontime.jobs.model.train;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * The limits of a search for parameters.
 *
 * @param candidates how many sets of parameters to compare by cross-validation, including the default set; 0 to use the default
 *     set without a search
 * @param searchFor after this time, the search starts no other candidate
 * @param progress receives a message for every long step
 */
public record SearchBudget(int candidates, Duration searchFor, InstantSource clock, Consumer<String> progress) {

    public SearchBudget {
        if (candidates < 0) {
            throw new IllegalArgumentException("candidates must not be negative: " + candidates);
        }
    }

    /** The default parameters, without messages. */
    public static SearchBudget usual() {
        return new SearchBudget(0, Duration.ZERO, InstantSource.system(), line -> {});
    }

    void say(String line) {
        progress.accept(line);
    }
}
