package ontime.web.prediction.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends something over each open connection every 15 seconds: proxies cut a connection after 30 seconds of silence at
 * the earliest. Ends the connections before the server stops, which would wait for them.
 */
@Component
public final class Heartbeats {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeats.class);

    private static final long EVERY_SECONDS = 15;

    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    private record Connection(Runnable beat, Runnable end) {}

    Heartbeats() {}

    /**
     * Adds a connection.
     *
     * @param beat sends something
     * @param end ends the connection when the application stops
     * @return removes the connection; call it when the connection has ended
     */
    public Runnable start(Runnable beat, Runnable end) {
        Connection connection = new Connection(beat, end);
        open.add(connection);
        return () -> open.remove(connection);
    }

    @Scheduled(fixedDelay = EVERY_SECONDS, initialDelay = EVERY_SECONDS, timeUnit = TimeUnit.SECONDS)
    void beat() {
        open.forEach(Heartbeats::beat);
    }

    /** A failed beat must not keep other connections from theirs. */
    private static void beat(Connection connection) {
        try {
            connection.beat().run();
        } catch (RuntimeException e) {
            LOG.warn("Could not send a heartbeat: {}", e.getMessage());
        }
    }

    @EventListener(ContextClosedEvent.class)
    void endAll() {
        open.forEach(connection -> connection.end().run());
    }
}
