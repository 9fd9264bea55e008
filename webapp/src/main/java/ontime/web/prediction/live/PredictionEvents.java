package ontime.web.prediction.live;

import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import ontime.model.prediction.PredictionAnswer;
import ontime.web.background.BackgroundTasks;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** The listeners of this process that wait for answers. */
@Component
final class PredictionEvents {

    private final Map<UUID, Queue<Consumer<PredictionAnswer>>> listeners = new ConcurrentHashMap<>();
    private final Executor executor;

    /**
     * No listener waits yet.
     *
     * @param executor calls listeners, so that a slow one does not keep other answers from being read
     */
    PredictionEvents(@Qualifier(BackgroundTasks.EVENT_EXECUTOR) Executor executor) {
        this.executor = executor;
    }

    /**
     * Adds a listener.
     *
     * @return removes it, for one that stops waiting
     */
    Runnable add(UUID id, Consumer<PredictionAnswer> listener) {
        listeners.compute(id, (key, known) -> {
            Queue<Consumer<PredictionAnswer>> queue = known == null ? new ConcurrentLinkedQueue<>() : known;
            queue.add(listener);
            return queue;
        });
        return () -> remove(id, listener);
    }

    /** Passes an answer to every listener that waits for it, once. */
    void publish(PredictionAnswer answer) {
        Queue<Consumer<PredictionAnswer>> waiting = listeners.remove(answer.id());
        if (waiting != null) {
            waiting.forEach(listener -> executor.execute(() -> listener.accept(answer)));
        }
    }

    private void remove(UUID id, Consumer<PredictionAnswer> listener) {
        listeners.computeIfPresent(id, (key, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }
}
