package ontime.web.prediction.live;

import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import ontime.model.prediction.PredictionAnswer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Who waits for which answer, within this process. */
@Component
final class PredictionEvents implements DisposableBean {

    private static final int TELLERS = 4;

    private final Map<UUID, Queue<Consumer<PredictionAnswer>>> listeners = new ConcurrentHashMap<>();

    /** Whoever is slow to listen must not keep other answers from being read. */
    private final ExecutorService telling = Executors.newFixedThreadPool(TELLERS, task -> {
        Thread thread = new Thread(task, "prediction-events");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Adds one who waits.
     *
     * @return takes it away again, for those who stop waiting
     */
    Runnable add(UUID id, Consumer<PredictionAnswer> listener) {
        listeners.compute(id, (key, known) -> {
            Queue<Consumer<PredictionAnswer>> queue = known == null ? new ConcurrentLinkedQueue<>() : known;
            queue.add(listener);
            return queue;
        });
        return () -> remove(id, listener);
    }

    /** Tells all who wait for an answer, once. */
    void tell(PredictionAnswer answer) {
        Queue<Consumer<PredictionAnswer>> waiting = listeners.remove(answer.id());
        if (waiting != null) {
            waiting.forEach(listener -> telling.execute(() -> listener.accept(answer)));
        }
    }

    /** Nobody is told any more. */
    @Override
    public void destroy() {
        listeners.clear();
        telling.shutdownNow();
    }

    private void remove(UUID id, Consumer<PredictionAnswer> listener) {
        listeners.computeIfPresent(id, (key, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }
}
