package ontime.web.crossing;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ontime.crossing.Crossing;
import ontime.crossing.CrossingAnswer;
import ontime.crossing.TooManyCellsException;
import ontime.crossing.loaded.LoadedFlights;
import ontime.stores.StoreUnavailableException;
import ontime.web.error.MonthsAwayException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers questions over flights, and remembers the answers. A question that several requests ask at the same time is
 * answered once. An answer is found again only for flights of the same version, so no answer is stale.
 */
@Component
public final class CrossingAnswers {

    /** About 30 MB. */
    private static final int MOST_CELLS = 100_000;

    /** Memory of an answer in addition to its cells, in cells. */
    private static final int OVERHEAD_CELLS = 3;

    /** As many threads as cores: more would make every question slower. */
    private final ExecutorService threads =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), CrossingAnswers::daemon);

    /** So many questions may wait for Elasticsearch, on threads of their own, which the others do not need. */
    private static final int AT_ELASTICSEARCH = 4;

    private final ExecutorService waiting = Executors.newFixedThreadPool(AT_ELASTICSEARCH, CrossingAnswers::daemon);

    private final AsyncCache<Key, Outcome> outcomes = Caffeine.newBuilder()
            .maximumWeight(MOST_CELLS)
            .weigher((Key key, Outcome outcome) -> outcome.cells() + OVERHEAD_CELLS)
            .executor(Runnable::run)
            .buildAsync();

    private record Key(String version, Crossing question) {}

    /** An answer, or why there is none. A refusal is remembered too: to find out takes as long as an answer. */
    private record Outcome(@Nullable CrossingAnswer answer, @Nullable TooManyCellsException refusal) {

        static Outcome of(LoadedFlights flights, Crossing question) {
            try {
                return new Outcome(flights.answer(question), null);
            } catch (TooManyCellsException e) {
                return new Outcome(null, e);
            }
        }

        int cells() {
            return answer == null ? 0 : answer.cells().size();
        }

        CrossingAnswer orThrow() {
            if (refusal != null) {
                throw refusal;
            }
            return Objects.requireNonNull(answer);
        }
    }

    /**
     * Answers a question.
     *
     * @throws ontime.crossing.TooManyCellsException if there are more cells than the question allows
     * @throws MonthsAwayException if it is about months that are not in memory, and Elasticsearch does not answer
     */
    public CrossingAnswer answer(LoadedFlights flights, Crossing question) {
        return answerAll(flights, List.of(question)).get(0);
    }

    /**
     * Answers several questions over the same flights, in their order, on all cores.
     *
     * @throws ontime.crossing.TooManyCellsException if one has more cells than it allows
     * @throws MonthsAwayException if one is about months that are not in memory, and Elasticsearch does not answer
     */
    public List<CrossingAnswer> answerAll(LoadedFlights flights, List<Crossing> questions) {
        String version = flights.version();
        Map<Key, Outcome> found = join(
                flights,
                outcomes.getAll(
                        questions.stream()
                                .map(question -> new Key(version, question))
                                .toList(),
                        (Set<? extends Key> missing, Executor executor) -> CompletableFuture.supplyAsync(
                                () -> compute(flights, missing), executor(flights, missing))));
        return questions.stream()
                .map(question -> Objects.requireNonNull(found.get(new Key(version, question)))
                        .orThrow())
                .toList();
    }

    private ExecutorService executor(LoadedFlights flights, Set<? extends Key> questions) {
        return questions.stream().map(Key::question).allMatch(flights::isInMemory) ? threads : waiting;
    }

    private static <T> T join(LoadedFlights flights, CompletableFuture<T> answers) {
        try {
            return answers.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof StoreUnavailableException away) {
                throw new MonthsAwayException(
                        flights.monthsInMemory().stream().findFirst().orElse(null), away);
            }
            throw e;
        }
    }

    /** Together, because questions with the same filter share a walk over the flights; one by one if one is refused. */
    private static Map<Key, Outcome> compute(LoadedFlights flights, Set<? extends Key> missing) {
        List<Key> keys = List.copyOf(missing);
        Map<Key, Outcome> computed = new HashMap<>();
        try {
            List<CrossingAnswer> answers =
                    flights.answerAll(keys.stream().map(Key::question).toList());
            for (int i = 0; i < keys.size(); i++) {
                computed.put(keys.get(i), new Outcome(answers.get(i), null));
            }
        } catch (TooManyCellsException e) {
            keys.forEach(key -> computed.put(key, Outcome.of(flights, key.question())));
        }
        return computed;
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
        waiting.shutdownNow();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "crossings");
        thread.setDaemon(true);
        return thread;
    }
}
