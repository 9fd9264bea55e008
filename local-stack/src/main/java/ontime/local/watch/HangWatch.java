package ontime.local.watch;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import ontime.local.process.RunningProcess;
import org.jspecify.annotations.Nullable;

/**
 * Ends parts that hang, so that they are restarted: those that are paused, and those that answered once and no longer do.
 * It counts looks, not time: if the machine stands still, so does the count.
 */
public final class HangWatch {

    static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    /** The looks in a row after which a paused part hangs. */
    static final int PAUSED = 2;

    /** The same for a part that does not answer. Half a minute is longer than a collection of garbage or a burst. */
    static final int SILENT = 4;

    /** The same for a part that has not answered since its start, which may take long. */
    static final int STARTING = 30;

    private final WatchedParts parts;
    private final Executor looks;
    private final LongSupplier nanos;
    private final Consumer<String> log;
    private final Map<String, Track> tracks = new HashMap<>();
    private @Nullable CompletableFuture<List<PartLook>> looking;
    private long lookedAt;

    /** The looks in a row at a process. */
    private static final class Track {

        private final RunningProcess process;
        private boolean hasAnswered;
        private int paused;
        private int silent;

        Track(RunningProcess process) {
            this.process = process;
        }

        void add(PartLook look) {
            hasAnswered |= look.answers();
            paused = look.isPaused() ? paused + 1 : 0;
            silent = look.answers() ? 0 : silent + 1;
        }

        boolean hangs() {
            return paused >= PAUSED || silent >= (hasAnswered ? SILENT : STARTING);
        }

        String reason() {
            return paused >= PAUSED ? "is paused" : "does not answer";
        }
    }

    /**
     * A watch that has seen nothing yet.
     *
     * @param looks runs the looks, which take time
     * @param nanos a monotonic clock
     * @param log receives each line of the log
     */
    public HangWatch(WatchedParts parts, Executor looks, LongSupplier nanos, Consumer<String> log) {
        this.parts = parts;
        this.looks = looks;
        this.nanos = nanos;
        this.log = log;
        this.lookedAt = nanos.getAsLong();
    }

    /** Ends what the last look showed to hang, and looks again when it is time. Does not wait for a look. */
    public void check() {
        if (looking != null && looking.isDone()) {
            List<PartLook> seen = looking.join();
            looking = null;
            seen.forEach(this::judge);
        }
        if (looking == null && nanos.getAsLong() - lookedAt >= LOOK_EVERY.toNanos()) {
            lookedAt = nanos.getAsLong();
            looking = CompletableFuture.supplyAsync(parts::look, looks).exceptionally(failure -> List.of());
        }
    }

    private void judge(PartLook look) {
        Track track = tracks.get(look.part());
        if (track == null || !track.process.equals(look.process())) {
            track = new Track(look.process());
            tracks.put(look.part(), track);
        }
        track.add(look);
        if (track.hangs()) {
            tracks.remove(look.part());
            log.accept("ending %s, which %s".formatted(look.part(), track.reason()));
            parts.end(look)
                    .ifPresent(dump -> log.accept("ended %s; its threads are in %s".formatted(look.part(), dump)));
        }
    }
}
