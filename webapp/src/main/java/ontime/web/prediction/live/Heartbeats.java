package ontime.web.prediction.live;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does something for each open connection now and then, so that no proxy takes it for a dead one. It ends them before the
 * server stops, which would wait for them.
 */
@Component
public final class Heartbeats implements SmartLifecycle, DisposableBean {

    /** Proxies cut after 30 seconds of silence at the earliest. */
    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Duration every;
    private final ScheduledThreadPoolExecutor beating;
    private final Set<Runnable> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    @Autowired
    Heartbeats() {
        this(EVERY);
    }

    Heartbeats(Duration every) {
        this.every = every;
        this.beating = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "prediction-heartbeats");
            thread.setDaemon(true);
            return thread;
        });
        // Most connections end long before their first beat.
        beating.setRemoveOnCancelPolicy(true);
    }

    /**
     * Begins to beat; a beat that throws is the last one.
     *
     * @param end of the connection, for when the application stops
     * @return for when the connection has ended
     */
    public Runnable start(Runnable beat, Runnable end) {
        ScheduledFuture<?> beats =
                beating.scheduleWithFixedDelay(beat, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        ends.add(end);
        return () -> {
            beats.cancel(false);
            ends.remove(end);
        };
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        ends.forEach(Runnable::run);
    }

    @Override
    public void destroy() {
        beating.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
