package ontime.local.daily;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import ontime.local.daily.DailyRun.State;
import ontime.local.launch.ExitCode;
import ontime.local.process.JsonFile;
import ontime.model.prediction.DailyRunTime;

/**
 * Runs the jobs of each day once, when the day begins in UTC: those of Airflow's DAG {@code daily_predictions}. It compares
 * the clock with the file of its last run, so a day that began while the machine slept or was off runs as soon as
 * possible. A run that fails is repeated with growing pauses until the next day begins. The jobs can run again at any
 * time and send no email twice.
 */
final class DailySchedule {

    /** Days that were missed, of which later requests may still need an answer. */
    static final int MOST_MISSED_DAYS = 7;

    private final JsonFile<DailyRun> file;
    private final ToIntFunction<List<String>> job;
    private final Consumer<String> log;
    private final InstantSource clock;

    /**
     * Creates a schedule.
     *
     * @param file of the last run
     * @param job runs a job with these arguments and returns its exit code
     * @param log receives every line for people
     */
    DailySchedule(JsonFile<DailyRun> file, ToIntFunction<List<String>> job, Consumer<String> log, InstantSource clock) {
        this.file = file;
        this.job = job;
        this.log = log;
        this.clock = clock;
    }

    /** When the run of a day begins. */
    static Instant begin(LocalDate day) {
        return DailyRunTime.of(day);
    }

    /** When the next run begins. */
    static Instant next(DailyRun last) {
        if (last.finished().equals(last.day())) {
            return begin(last.day().plusDays(1));
        }
        // A day does not wait for another try of the day before.
        Instant nextDay = begin(last.day().plusDays(1));
        return last.pauseEnd().isBefore(nextDay) ? last.pauseEnd() : nextDay;
    }

    /** Checks once, and runs the next day if it is due. Returns when its jobs have ended. */
    void check() {
        DailyRun last = file.find().orElseGet(this::beginWithTomorrow);
        LocalDate today = LocalDate.ofInstant(now(), ZoneOffset.UTC);
        if (!next(last).isAfter(now())) {
            LocalDate earliest = today.minusDays(MOST_MISSED_DAYS);
            LocalDate day = last.finished().plusDays(1);
            run(last, day.isBefore(earliest) ? earliest : day, today);
        }
    }

    private DailyRun beginWithTomorrow() {
        DailyRun none = DailyRun.none(LocalDate.ofInstant(now(), ZoneOffset.UTC), now());
        file.write(none);
        return none;
    }

    private void run(DailyRun last, LocalDate day, LocalDate today) {
        DailyRun running = last.running(day, now());
        file.write(running);
        for (List<String> step : steps(day)) {
            log.accept("%s %s".formatted(now(), String.join(" ", step)));
            int exit = job.applyAsInt(step);
            if (ExitCode.isOfStop(exit)) {
                return;
            }
            if (exit != ExitCode.DONE) {
                write(unfinished(running, step.get(0), exit, day.isBefore(today)));
                return;
            }
        }
        write(running.done(now()));
    }

    /** The tasks of Airflow's DAG. */
    private static List<List<String>> steps(LocalDate day) {
        List<String> options = List.of("--date", day.toString(), "--scheduler", "launcher");
        return List.of(
                step("prediction_requests", options),
                step("batch_predictions", options, "--no-publish"),
                step("prediction_results", options),
                step("prediction_mails", options));
    }

    private static List<String> step(String job, List<String> options, String... more) {
        return Stream.of(List.of(job), options, List.of(more))
                .flatMap(List::stream)
                .toList();
    }

    private DailyRun unfinished(DailyRun running, String step, int exit, boolean isPast) {
        return exit == ExitCode.LEFT_TO_OTHER
                ? running.unfinished(State.LEFT_TO_AIRFLOW, "", isPast, now())
                : running.unfinished(
                        State.FAILED,
                        String.format(Locale.ROOT, "%s ended with exit code %d", step, exit),
                        isPast,
                        now());
    }

    private void write(DailyRun run) {
        file.write(run);
        log.accept("%s %s %s %s"
                .formatted(now(), run.day(), run.state(), run.message())
                .stripTrailing());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
