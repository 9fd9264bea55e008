package ontime.local.daily;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import ontime.local.daily.DailyRun.State;
import ontime.local.launch.ExitCode;
import ontime.local.process.JsonFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs of a day in December, with a clock that tests set. */
final class DailyScheduleTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    @TempDir
    private Path folder;

    private final List<String> jobs = new ArrayList<>();
    private final Deque<Integer> exits = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-30T15:00:00Z");

    @BeforeEach
    void aStartOnTheDayBefore() {
        check();
        assertThat(jobs).isEmpty();
        assertThat(last().state()).isEqualTo(State.NONE);
    }

    @Test
    void theJobsOfTheDagRunOnceWhenTheDayBegins() {
        at("2026-12-01T00:04:59Z");
        assertThat(jobs).isEmpty();

        at("2026-12-01T00:05:00Z");
        assertThat(jobs)
                .containsExactly(
                        "prediction_requests --date 2026-12-01 --scheduler launcher",
                        "batch_predictions --date 2026-12-01 --scheduler launcher --no-publish",
                        "prediction_results --date 2026-12-01 --scheduler launcher",
                        "prediction_mails --date 2026-12-01 --scheduler launcher");
        assertThat(last().state()).isEqualTo(State.DONE);

        at("2026-12-01T23:59:00Z");
        assertThat(jobs).hasSize(4);
        assertThat(status()).contains("next run at 2026-12-02T00:05:00Z", "2026-12-01 was done");
    }

    @Test
    void daysThatBeganDuringASleepAreCaughtUpInOrder() {
        at("2026-12-03T09:00:00Z");
        assertThat(days()).containsExactly(FIRST);

        check();
        check();
        check();
        assertThat(days()).containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
    }

    @Test
    void aLongSleepSkipsDaysThatNobodyWaitsFor() {
        at("2027-01-31T09:00:00Z");

        assertThat(days()).containsExactly(LocalDate.of(2027, 1, 24));
    }

    @Test
    void aFailedRunIsRepeatedWithGrowingPausesFromItsFirstJob() {
        exits.addAll(List.of(0, 1));
        at("2026-12-01T00:05:00Z");

        assertThat(jobs).hasSize(2);
        assertThat(status()).contains("failed at 2026-12-01T00:05:00Z: batch_predictions ended with exit code 1");
        at("2026-12-01T00:09:59Z");
        assertThat(jobs).hasSize(2);

        exits.add(1);
        at("2026-12-01T00:10:00Z");
        assertThat(jobs).hasSize(3);
        at("2026-12-01T00:19:59Z");
        assertThat(jobs).hasSize(3);

        at("2026-12-01T00:20:00Z");
        assertThat(jobs).hasSize(7);
        assertThat(last().finished()).isEqualTo(FIRST);
    }

    @Test
    void theFailuresOfADayDoNotHinderTheNext() {
        exits.add(1);
        at("2026-12-01T23:50:00Z");
        exits.add(1);
        at("2026-12-02T00:05:00Z");
        check();

        assertThat(days()).containsExactly(FIRST, FIRST, FIRST.plusDays(1));
        assertThat(last().finished()).isEqualTo(FIRST.plusDays(1));
    }

    @Test
    void aDayOfAirflowIsLeftToIt() {
        exits.add(ExitCode.LEFT_TO_OTHER);
        at("2026-12-01T00:05:00Z");

        assertThat(jobs).hasSize(1);
        assertThat(status()).contains("2026-12-01 was left to Airflow");

        at("2026-12-01T00:34:59Z");
        assertThat(jobs).hasSize(1);
        at("2026-12-01T00:35:00Z");
        assertThat(jobs).as("Airflow has given the day up").hasSize(5);
    }

    @Test
    void anInterruptedRunIsRepeatedAtTheNextStart() {
        exits.add(143);
        at("2026-12-01T00:05:00Z");

        assertThat(last().state()).isEqualTo(State.RUNNING);
        assertThat(new DailyStatus(true, false, Optional.of(last()), folder).line())
                .contains("was interrupted");

        now = now.plus(Duration.ofSeconds(20));
        check();
        assertThat(jobs).hasSize(5);
        assertThat(last().state()).isEqualTo(State.DONE);
    }

    @Test
    void theStatusSaysThatItIsOff() {
        assertThat(new DailyStatus(false, false, Optional.empty(), folder).line())
                .contains("ONTIME_DAILY_ON_UP=false");
    }

    private String status() {
        return new DailyStatus(true, true, Optional.of(last()), folder).line();
    }

    private void at(String instant) {
        now = Instant.parse(instant);
        check();
    }

    private void check() {
        new DailySchedule(file(), this::run, line -> {}, () -> now).check();
    }

    private int run(List<String> arguments) {
        jobs.add(String.join(" ", arguments));
        return Objects.requireNonNullElse(exits.poll(), ExitCode.DONE);
    }

    private List<LocalDate> days() {
        return jobs.stream()
                .filter(job -> job.startsWith("prediction_requests"))
                .map(job -> LocalDate.parse(job.replaceAll(".*--date (\\S+).*", "$1")))
                .toList();
    }

    private DailyRun last() {
        return file().find().orElseThrow();
    }

    private JsonFile<DailyRun> file() {
        return new JsonFile<>(folder.resolve("daily.json"), DailyRun.class);
    }
}
