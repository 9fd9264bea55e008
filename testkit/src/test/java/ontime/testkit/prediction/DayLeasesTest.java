package ontime.testkit.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import ontime.model.prediction.DayLease;
import ontime.model.prediction.DayLease.Scheduler;
import ontime.model.prediction.DayLease.State;
import ontime.stores.prediction.DayLeases;
import ontime.testkit.store.InMemoryStore;
import org.junit.jupiter.api.Test;

final class DayLeasesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Instant MIDNIGHT = Instant.parse("2026-11-30T00:00:00Z");

    private final DayLeases leases = new DayLeases(new InMemoryStore());

    @Test
    void theLauncherRunsADayThatNobodyElseRuns() {
        assertThat(launcher(DAY, 5)).isTrue();
        assertThat(launcher(DAY, 6)).as("its next job").isTrue();

        leases.end(DAY, Scheduler.LAUNCHER);

        assertThat(leases.find(DAY).map(DayLease::state)).contains(State.DONE);
        assertThat(launcher(DAY, 60)).as("again").isTrue();
    }

    @Test
    void theLauncherStandsAsideOfAirflow() {
        assertThat(airflow(DAY, 1)).isTrue();
        assertThat(launcher(DAY, 5)).isFalse();

        leases.end(DAY, Scheduler.AIRFLOW);

        assertThat(launcher(DAY, 24 * 60)).isFalse();
    }

    @Test
    void airflowWaitsForTheLauncherButMayRunTheDayAgainAfterIt() {
        assertThat(launcher(DAY, 5)).isTrue();
        assertThat(airflow(DAY, 6)).isFalse();

        leases.end(DAY, Scheduler.LAUNCHER);

        assertThat(airflow(DAY, 7)).isTrue();
        assertThat(launcher(DAY, 8)).isFalse();
    }

    @Test
    void whereAirflowRanTheDayBeforeItComesFirst() {
        airflow(DAY.minusDays(1), -24 * 60);
        leases.end(DAY.minusDays(1), Scheduler.AIRFLOW);

        assertThat(launcher(DAY, 5)).isFalse();
        assertThat(launcher(DAY, 59)).isFalse();
        assertThat(launcher(DAY, 60)).as("Airflow was stopped").isTrue();
    }

    @Test
    void aSchedulerThatDiedLosesItsDay() {
        int over = (int) DayLease.LENGTH.toMinutes();
        airflow(DAY, 0);

        assertThat(launcher(DAY, over - 1)).isFalse();
        assertThat(launcher(DAY, over)).isTrue();
        assertThat(airflow(DAY, over + 1)).isFalse();
        assertThat(airflow(DAY, over + over)).isTrue();
    }

    @Test
    void onlyTheSchedulerThatHasADayEndsIt() {
        airflow(DAY, 0);

        leases.end(DAY, Scheduler.LAUNCHER);

        assertThat(leases.find(DAY).map(DayLease::state)).contains(State.RUNNING);
    }

    private boolean launcher(LocalDate day, int minute) {
        return leases.take(day, Scheduler.LAUNCHER, MIDNIGHT.plus(Duration.ofMinutes(minute)));
    }

    private boolean airflow(LocalDate day, int minute) {
        return leases.take(day, Scheduler.AIRFLOW, MIDNIGHT.plus(Duration.ofMinutes(minute)));
    }
}
