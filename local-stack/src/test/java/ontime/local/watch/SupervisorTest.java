package ontime.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import ontime.local.process.StepFailedException;
import org.junit.jupiter.api.Test;

final class SupervisorTest {

    private final List<String> said = new ArrayList<>();
    private final Parts parts = new Parts();
    private Instant now = Instant.parse("2008-01-01T00:00:00Z");
    private final Supervisor supervisor = new Supervisor(parts, () -> now, said::add);

    @Test
    void whatEndedIsStartedAgainAtOnce() {
        supervisor.check();
        assertThat(parts.started).isEmpty();

        parts.ended.addAll(List.of("kafka", "stream"));
        supervisor.check();
        supervisor.check();

        assertThat(parts.started).containsExactly(List.of("kafka", "stream"));
        assertThat(said).containsExactly("2008-01-01T00:00:00Z restarting kafka, stream");
    }

    @Test
    void whatEndsRightAfterItsStartIsLeftAloneForLongerEachTime() {
        List<Duration> pauses = new ArrayList<>();
        Instant last = now;
        for (int seconds = 0; seconds < 300; seconds++) {
            parts.ended.add("stream");
            int before = parts.started.size();
            supervisor.check();
            if (parts.started.size() > before) {
                pauses.add(Duration.between(last, now));
                last = now;
            }
            now = now.plusSeconds(1);
        }

        assertThat(pauses.stream().map(Duration::toSeconds)).startsWith(0L, 1L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void whatLivedForAWhileIsStartedAgainAtOnce() {
        for (int kill = 1; kill <= 20; kill++) {
            now = now.plusSeconds(11);
            parts.ended.add("stream");
            supervisor.check();
            assertThat(parts.started).hasSize(kill);
        }
    }

    @Test
    void aClockThatIsSetBackDelaysNoRestart() {
        for (int end = 1; end <= 4; end++) {
            parts.ended.add("stream");
            supervisor.check();
            now = now.plusSeconds(4);
        }
        now = now.minus(Duration.ofHours(1));
        parts.ended.add("stream");
        supervisor.check();
        now = now.plusSeconds(8);
        supervisor.check();

        assertThat(parts.started).hasSize(5);
    }

    @Test
    void whatCouldNotBeStartedIsTriedAgain() {
        parts.trouble = Optional.of("port 8080 is taken by another process");
        parts.ended.add("web");
        supervisor.check();
        assertThat(said).last().asString().endsWith("restart failed: port 8080 is taken by another process");

        parts.trouble = Optional.empty();
        now = now.plusSeconds(1);
        supervisor.check();

        assertThat(parts.ended).isEmpty();
    }

    /** Parts that end when a test says so. */
    private static final class Parts implements SupervisedParts {

        private final TreeSet<String> ended = new TreeSet<>();
        private final List<List<String>> started = new ArrayList<>();
        private Optional<String> trouble = Optional.empty();

        @Override
        public List<String> listEnded() {
            return List.copyOf(ended);
        }

        @Override
        public void start(List<String> names) {
            trouble.ifPresent(words -> {
                throw new StepFailedException(words);
            });
            started.add(names);
            ended.removeAll(names);
        }
    }
}
