package ontime.streaming.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ontime.stores.StoreUnavailableException;
import org.junit.jupiter.api.Test;

final class StandstillTest {

    private static final Map<String, Long> ENDS = Map.of("requests/0", 12L, "requests/1", 7L);
    private static final QueryProgress BEHIND = progress("1", 12, 6);
    private static final QueryProgress DONE = progress("1", 12, 7);

    private Optional<QueryProgress> progress = Optional.of(BEHIND);
    private boolean isKafkaAway;
    private long seconds;
    private int ended;
    private final Standstill standstill = new Standstill(
            () -> progress,
            this::topicEnds,
            Duration.ofSeconds(60),
            () -> Duration.ofSeconds(seconds).toNanos(),
            () -> ended++);

    @Test
    void aQueryThatFinishesNoBatchWhileMessagesWaitStandsStill() {
        checkFor(58);
        assertThat(ended).isZero();

        checkFor(4);
        assertThat(ended).isOne();
    }

    @Test
    void aQueryWithoutWorkDoesNotStandStill() {
        progress = Optional.of(DONE);
        checkFor(600);
        assertThat(ended).isZero();
    }

    @Test
    void aQueryThatFinishesBatchesIsOnlyBehind() {
        for (int batch = 0; batch < 20; batch++) {
            progress = Optional.of(progress("batch " + batch, 5, 5));
            checkFor(50);
        }
        assertThat(ended).isZero();
    }

    @Test
    void theFirstBatchMayTakeLonger() {
        progress = Optional.of(QueryProgress.ofStart("run"));
        checkFor(178);
        assertThat(ended).isZero();

        checkFor(4);
        assertThat(ended).isOne();
    }

    @Test
    void aQueryThatWaitsForKafkaOrDoesNotRunDoesNotStandStill() {
        isKafkaAway = true;
        checkFor(600);
        isKafkaAway = false;
        progress = Optional.empty();
        checkFor(600);
        assertThat(ended).isZero();
    }

    /** As the service does, every two seconds. */
    private void checkFor(int duration) {
        for (long end = seconds + duration; seconds < end; seconds += 2) {
            standstill.check();
        }
    }

    private Map<String, Long> topicEnds() {
        if (isKafkaAway) {
            throw new StoreUnavailableException("Kafka", new IllegalStateException("away"));
        }
        return ENDS;
    }

    private static QueryProgress progress(String batch, long first, long second) {
        return new QueryProgress(
                batch, List.of(String.format(Locale.ROOT, "{\"requests\":{\"0\":%d,\"1\":%d}}", first, second)));
    }
}
