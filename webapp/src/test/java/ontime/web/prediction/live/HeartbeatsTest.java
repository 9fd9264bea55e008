package ontime.web.prediction.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeartbeatsTest {

    private final Heartbeats heartbeats = new Heartbeats(Duration.ofMillis(1));

    @AfterEach
    void stop() {
        heartbeats.destroy();
    }

    @Test
    void aConnectionBeatsUntilItEnds() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);

        Runnable end = heartbeats.start(three::countDown, () -> {});

        assertThat(three.await(10, TimeUnit.SECONDS)).isTrue();
        end.run();
    }

    @Test
    void oneThatFailsDoesNotEndTheOthers() throws InterruptedException {
        CountDownLatch others = new CountDownLatch(3);
        heartbeats.start(
                () -> {
                    throw new IllegalStateException("gone");
                },
                () -> {});

        heartbeats.start(others::countDown, () -> {});

        assertThat(others.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsOpenEndsWithTheApplication() {
        AtomicInteger ended = new AtomicInteger();
        heartbeats.start(() -> {}, ended::incrementAndGet);
        heartbeats.start(() -> {}, () -> ended.addAndGet(10)).run();

        heartbeats.stop();

        assertThat(ended).as("what had ended before does not end again").hasValue(1);
    }
}
