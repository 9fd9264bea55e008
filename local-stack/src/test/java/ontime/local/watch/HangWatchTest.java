package ontime.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import ontime.local.process.RunningProcess;
import org.junit.jupiter.api.Test;

final class HangWatchTest {

    private static final RunningProcess FIRST = new RunningProcess(7, "first");
    private static final RunningProcess SECOND = new RunningProcess(8, "second");

    private final Parts parts = new Parts();
    private final List<String> said = new ArrayList<>();
    private final Deque<Runnable> looks = new ArrayDeque<>();
    private long now;
    private final HangWatch watch = new HangWatch(parts, looks::add, () -> now, said::add);

    @Test
    void aPartThatAnsweredAndNoLongerDoesIsEnded() {
        look(FIRST, false, true);
        look(FIRST, false, false, HangWatch.SILENT - 1);
        assertThat(parts.ended).isEmpty();

        look(FIRST, false, false);
        assertThat(parts.ended).containsExactly(FIRST);
        assertThat(said)
                .containsExactly(
                        "ending web, which does not answer", "ended web; its threads are in run/hangs/web.txt");
    }

    @Test
    void oneAnswerIsEnough() {
        for (int round = 0; round < 10; round++) {
            look(FIRST, false, true);
            look(FIRST, false, false, HangWatch.SILENT - 1);
        }
        assertThat(parts.ended).isEmpty();
    }

    @Test
    void aPausedPartIsEndedSooner() {
        look(FIRST, false, true);
        look(FIRST, true, false, HangWatch.PAUSED);
        assertThat(parts.ended).containsExactly(FIRST);
        assertThat(said).first().isEqualTo("ending web, which is paused");
    }

    @Test
    void aPartMayTakeLongToStart() {
        look(FIRST, false, true);
        look(SECOND, false, false, HangWatch.STARTING - 1);
        assertThat(parts.ended).isEmpty();

        look(SECOND, false, false);
        assertThat(parts.ended).containsExactly(SECOND);
    }

    @Test
    void aLookThatTakesLongDelaysNoCheck() {
        now += HangWatch.LOOK_EVERY.toNanos();
        watch.check();
        now += 10 * HangWatch.LOOK_EVERY.toNanos();
        watch.check();
        assertThat(looks).hasSize(1);
    }

    @Test
    void aLookThatFailsSaysNothing() {
        parts.look = List.of(new PartLook("web", FIRST, false, true));
        finishLook();
        parts.fails = true;
        for (int look = 0; look < 10; look++) {
            finishLook();
        }
        assertThat(parts.ended).isEmpty();
    }

    private void look(RunningProcess process, boolean isPaused, boolean answers) {
        parts.look = List.of(new PartLook("web", process, isPaused, answers));
        finishLook();
    }

    private void look(RunningProcess process, boolean isPaused, boolean answers, int times) {
        for (int look = 0; look < times; look++) {
            look(process, isPaused, answers);
        }
    }

    private void finishLook() {
        now += HangWatch.LOOK_EVERY.toNanos();
        watch.check();
        looks.remove().run();
        watch.check();
    }

    /** Parts that are as a test says. */
    private static final class Parts implements WatchedParts {

        private final List<RunningProcess> ended = new ArrayList<>();
        private List<PartLook> look = List.of();
        private boolean fails;

        @Override
        public List<PartLook> look() {
            if (fails) {
                throw new IllegalStateException("the state file is damaged");
            }
            return look;
        }

        @Override
        public Optional<Path> end(PartLook look) {
            ended.add(look.process());
            return Optional.of(Path.of("run/hangs", look.part() + ".txt"));
        }
    }
}
