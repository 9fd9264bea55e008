package ontime.local.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import ontime.local.launch.Launch;

/**
 * How good predictions turned out, as the last scoring says.
 *
 * @param run the last scoring
 * @param log of its process
 */
public record ScoresStatus(ScoresRun run, Path log) {

    /** The last scoring that {@code up} started; empty if there was none. */
    public static Optional<ScoresStatus> find(Launch launch) {
        return ScoresRun.file(launch).find().map(run -> new ScoresStatus(run, new ScoresPart(launch).log()));
    }

    /** The lines of {@code status}. */
    public String lines() {
        String warnings = run.warnings().stream()
                .map(warning -> "%n  WARNING %s".formatted(warning))
                .collect(Collectors.joining());
        return "Predictions and what happened: " + words() + warnings;
    }

    /** The status as {@code status --json} prints it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Json(String state, String since, List<String> warnings, String log) {}

    public Json json() {
        return new Json(
                run.state().name().toLowerCase(Locale.ROOT), run.since().toString(), run.warnings(), log.toString());
    }

    private String words() {
        return switch (run.state()) {
            case SCORING -> "compared since " + run.since();
            case DONE ->
                run.warnings().isEmpty()
                        ? "compared at %s; /models shows the scores".formatted(run.since())
                        : String.format(
                                Locale.ROOT,
                                "compared at %s, with %d warnings; /models shows the scores",
                                run.since(),
                                run.warnings().size());
            case FAILED -> "the comparison failed at %s; log: %s".formatted(run.since(), log);
        };
    }
}
