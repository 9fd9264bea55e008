package ontime.web.prediction.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeartbeatsTest {

    private final Heartbeats heartbeats = new Heartbeats();
    private final AtomicInteger count = new AtomicInteger();

    @Test
    void aConnectionBeatsUntilItEnds() {
        Runnable end = heartbeats.start(count::incrementAndGet, () -> {});

        heartbeats.beat();
        heartbeats.beat();
        end.run();
        heartbeats.beat();

        assertThat(count).hasValue(2);
    }

    @Test
    void oneThatFailsDoesNotStopTheOthers() {
        heartbeats.start(
                () -> {
                    throw new IllegalStateException("gone");
                },
                () -> {});
        heartbeats.start(count::incrementAndGet, () -> {});
        heartbeats.start(count::incrementAndGet, () -> {});

        heartbeats.beat();

        assertThat(count).hasValue(2);
    }

    @Test
    void openConnectionsEndWithTheApplication() {
        heartbeats.start(() -> {}, count::incrementAndGet);
        heartbeats.start(() -> {}, () -> count.addAndGet(10)).run();

        heartbeats.endAll();

        assertThat(count).as("one that ended before does not end again").hasValue(1);
    }
}
