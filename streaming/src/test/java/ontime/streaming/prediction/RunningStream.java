package ontime.streaming.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import ontime.model.settings.Settings;

/** The service in its own thread. */
final class RunningStream implements AutoCloseable {

    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile Optional<Throwable> failure = Optional.empty();

    private RunningStream(PredictionService service) {
        thread = new Thread(() -> {
            try (service) {
                service.run(stop);
            } catch (InterruptedException | RuntimeException e) {
                failure = Optional.of(e);
            }
        });
        thread.start();
    }

    static RunningStream start(Settings settings) {
        return new RunningStream(PredictionService.open(TinyFlights.spark(), settings, Clock.systemUTC()));
    }

    @Override
    public void close() {
        stop.countDown();
        join(Duration.ZERO);
        assertThat(failure).isEmpty();
    }

    void assertAlive() {
        assertThat(failure).isEmpty();
        assertThat(thread.isAlive()).isTrue();
    }

    /** The message of the failure that ends it. */
    String awaitFailure(Duration timeout) {
        join(timeout);
        assertThat(thread.isAlive()).as("runs").isFalse();
        return String.valueOf(failure.orElseThrow().getMessage());
    }

    /** Zero waits without limit. */
    private void join(Duration timeout) {
        try {
            thread.join(timeout.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
