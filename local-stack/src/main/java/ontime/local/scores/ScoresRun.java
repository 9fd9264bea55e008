package ontime.local.scores;

import java.time.Instant;
import java.util.List;
import ontime.local.launch.Launch;
import ontime.local.process.JsonFile;

/**
 * The last scoring of predictions that {@code up} started.
 *
 * @param state of the job
 * @param since when it got this state, in UTC
 * @param warnings of the job about models, in English
 */
public record ScoresRun(State state, Instant since, List<String> warnings) {

    /** The states of the job. */
    public enum State {
        /** It runs. */
        SCORING,
        /** It is done. */
        DONE,
        /** It failed. */
        FAILED
    }

    public ScoresRun {
        warnings = List.copyOf(warnings);
    }

    /** The file that the job's process writes and {@code status} reads: {@code run/scores.json}. */
    public static JsonFile<ScoresRun> file(Launch launch) {
        return new JsonFile<>(launch.folders().run().resolve("scores.json"), ScoresRun.class);
    }
}
