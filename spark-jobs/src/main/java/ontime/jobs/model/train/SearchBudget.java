package ontime.jobs.model.train;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * How hard a recipe tries, and whom it tells.
 *
 * @param candidates sets of parameters to compare by cross-validation, the usual ones among them; 0: the usual ones, unasked
 * @param searchFor no further candidate is begun after that
 * @param clock of the search
 * @param progress told of every step that takes long
 */
public record SearchBudget(int candidates, Duration searchFor, InstantSource clock, Consumer<String> progress) {

    public SearchBudget {
        if (candidates < 0) {
            throw new IllegalArgumentException("not a number of candidates: " + candidates);
        }
    }

    /** The usual parameters, and nobody to tell. */
    public static SearchBudget usual() {
        return new SearchBudget(0, Duration.ZERO, InstantSource.system(), line -> {});
    }

    void say(String line) {
        progress.accept(line);
    }
}
