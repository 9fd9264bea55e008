package ontime.model.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WaitClockTest {

    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    private Instant machine = NOON;
    private final WaitClock clock = new WaitClock(() -> machine);

    @Test
    void itGoesOnWhileTheMachinesClockIsSetBack() {
        clock.instant();
        machine = NOON.plusSeconds(10).minus(Duration.ofHours(1));
        Instant afterwards = clock.instant();
        machine = machine.plusSeconds(5);

        assertThat(afterwards).isEqualTo(NOON);
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void anHourForwardAndBackIsAnHourThatPassed() {
        clock.instant();
        machine = NOON.plus(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(machine);
        machine = NOON;
        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(1)));
    }
}
