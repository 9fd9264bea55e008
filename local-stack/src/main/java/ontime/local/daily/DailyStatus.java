package ontime.local.daily;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import ontime.local.launch.Launch;
import ontime.local.server.PartStatus.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The next daily run and the result of the last one.
 *
 * @param isOn whether {@code up} starts the scheduler
 * @param isRunning whether its process runs
 * @param last the last run; empty if the scheduler has never started
 * @param log of the process
 */
public record DailyStatus(boolean isOn, boolean isRunning, Optional<DailyRun> last, Path log) {

    public static DailyStatus read(Launch launch) {
        DailyPart part = new DailyPart(launch);
        return new DailyStatus(
                part.isOn(),
                part.findStatus()
                        .filter(status -> status.condition() == Condition.RUNNING)
                        .isPresent(),
                DailyRun.file(launch).find(),
                part.log());
    }

    /** The line of {@code status}. */
    public String line() {
        return "Daily predictions and emails: " + nextWords()
                + last.map(this::lastWords).orElse("");
    }

    /** The status as {@code status --json} prints it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Json(boolean on, @Nullable String next, @Nullable RunJson last, String log) {}

    public record RunJson(String day, String state, String since, String says) {}

    public Json json() {
        return new Json(
                isOn,
                isRunning ? last.map(run -> DailySchedule.next(run).toString()).orElse(null) : null,
                last.map(run -> new RunJson(
                                run.day().toString(),
                                stateName(run),
                                run.since().toString(),
                                run.message()))
                        .orElse(null),
                log.toString());
    }

    private String nextWords() {
        if (!isRunning) {
            return isOn ? "not running; ./ontime up starts them" : "off (ONTIME_DAILY_ON_UP=false)";
        }
        return last.map(run -> "next run at " + DailySchedule.next(run)).orElse("starting");
    }

    private String lastWords(DailyRun run) {
        return switch (run.state()) {
            case NONE -> "; no run yet";
            case RUNNING ->
                isRunning
                        ? "; running for %s since %s".formatted(run.day(), run.since())
                        : "; the run for %s was interrupted".formatted(run.day());
            case DONE -> "; the run for %s was done at %s".formatted(run.day(), run.since());
            case LEFT_TO_AIRFLOW -> "; %s was left to Airflow at %s".formatted(run.day(), run.since());
            case FAILED ->
                "; the run for %s failed at %s: %s; log: %s".formatted(run.day(), run.since(), run.message(), log);
        };
    }

    private String stateName(DailyRun run) {
        return run.state() == DailyRun.State.RUNNING && !isRunning
                ? "interrupted"
                : run.state().name().toLowerCase(Locale.ROOT);
    }
}
