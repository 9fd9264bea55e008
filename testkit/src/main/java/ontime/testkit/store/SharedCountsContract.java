package ontime.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ontime.stores.SharedCounts;
import org.junit.jupiter.api.Test;

/** The contract of {@link SharedCounts}. A store's test says how to open some without a count. */
public abstract class SharedCountsContract {

    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int THREADS = 8;
    private static final int CALLS = 40;

    /** Without a count. Two that are opened in one test share what they count. */
    protected abstract SharedCounts open();

    @Test
    void twoProcessesCountTogetherAndEachIdByItself() {
        SharedCounts one = open();
        SharedCounts other = open();

        assertThat(one.add("a", NOW, MINUTE)).isEqualTo(1);
        assertThat(other.add("a", NOW.plusSeconds(59), MINUTE)).isEqualTo(2);
        assertThat(other.add("b", NOW, MINUTE)).isEqualTo(1);
    }

    @Test
    void aCountBeginsAnewAfterTheTimeOfItsFirstCall() {
        SharedCounts counts = open();
        counts.add("a", NOW, MINUTE);
        counts.add("a", NOW.plusSeconds(59), MINUTE);

        assertThat(counts.add("a", NOW.plus(MINUTE), MINUTE)).isEqualTo(1);
        assertThat(counts.add("a", NOW.plus(MINUTE), MINUTE)).isEqualTo(2);
    }

    @Test
    void aCountThatIsEndedBeginsAnew() {
        SharedCounts counts = open();
        counts.add("a", NOW, MINUTE);

        counts.end("a");
        counts.end("never begun");

        assertThat(counts.add("a", NOW, MINUTE)).isEqualTo(1);
    }

    @Test
    void onlyCountsThatAreOverAreDeleted() {
        SharedCounts counts = open();
        counts.add("over", NOW, MINUTE);
        counts.add("goes on", NOW.plusSeconds(1), MINUTE);

        assertThat(counts.deleteOver(NOW.plus(MINUTE))).isEqualTo(1);

        assertThat(counts.add("goes on", NOW.plus(MINUTE), MINUTE)).isEqualTo(2);
    }

    @Test
    void noCallOfManyAtOnceIsLostAndOneIsTheFirst() throws ExecutionException, InterruptedException {
        SharedCounts counts = open();
        counts.add("a", NOW.minus(MINUTE), MINUTE);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Long>> calls = IntStream.range(0, CALLS)
                    .<Callable<Long>>mapToObj(call -> () -> counts.add("a", NOW, MINUTE))
                    .toList();
            List<Long> answers = new ArrayList<>();
            for (Future<Long> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }

            assertThat(answers).containsOnlyOnce(1L).allMatch(count -> count <= CALLS);
            assertThat(counts.add("a", NOW, MINUTE)).isEqualTo(CALLS + 1L);
        } finally {
            threads.shutdownNow();
        }
    }
}
