package ontime.web.prediction.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * A connection over which events are sent. What it holds is given back once: when it ends, or when nothing can be sent any
 * more. The container alone does not tell every end: of a client that left before the first event it tells nothing.
 */
public final class EventStream {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);

    private final SseEmitter emitter;
    private final List<Runnable> held = new ArrayList<>();
    private boolean ended;

    /**
     * An open connection.
     *
     * @param longest after which it ends; zero for never
     */
    public EventStream(Duration longest) {
        emitter = new SseEmitter(longest.toMillis());
        emitter.onTimeout(emitter::complete);
        emitter.onCompletion(this::giveBack);
    }

    /** What a controller returns. */
    public SseEmitter emitter() {
        return emitter;
    }

    /**
     * Adds what the connection holds.
     *
     * @param release gives it back; runs at once if the connection has ended
     */
    public void holds(Runnable release) {
        synchronized (this) {
            if (!ended) {
                held.add(release);
                return;
            }
        }
        release.run();
    }

    /** Sends an event, unless the client has left. */
    public void send(SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException e) {
            LOG.debug("The client has left: {}", e.getMessage());
            giveBack();
        }
    }

    /** Ends the connection after what was sent. */
    public void complete() {
        emitter.complete();
    }

    /** Gives back what it holds, for a connection that is not answered. */
    public void giveBack() {
        List<Runnable> last;
        synchronized (this) {
            ended = true;
            last = List.copyOf(held);
            held.clear();
        }
        last.forEach(Runnable::run);
    }
}
