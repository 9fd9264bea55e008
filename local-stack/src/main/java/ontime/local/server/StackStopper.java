package ontime.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import ontime.local.process.PartState;
import ontime.local.process.StateFile;

/** Stops what the state file remembers, and only that. */
public final class StackStopper {

    /** A broker writes its files down before it ends. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final StateFile state;

    private StackStopper(StateFile state) {
        this.state = state;
    }

    /** The stopper of what was started in these folders. */
    public static StackStopper of(StackFolders folders) {
        return new StackStopper(new StateFile(folders.state()));
    }

    /**
     * Asks all processes to end, kills those that don't within the grace, and forgets them. The last started ends first.
     *
     * @param onStopped told of each part that still ran
     */
    public void stopAll(Consumer<PartState> onStopped) {
        List<PartState> parts = new ArrayList<>(state.list());
        Collections.reverse(parts);
        for (PartState part : parts) {
            boolean ran = part.process().isAlive();
            stop(part);
            if (ran) {
                onStopped.accept(part);
            }
        }
    }

    private void stop(PartState part) {
        try {
            part.process().stop(GRACE);
            state.remove(part.name());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + part.name() + " was stopped", e);
        }
    }

    /** Deletes what a test's Elasticsearch had to keep outside its folder. */
    static void deleteOutsideStore(StackFolders folders) throws IOException {
        Path outside = ElasticPlaces.outside("store", folders.store(Part.ELASTICSEARCH));
        if (!Files.exists(outside)) {
            return;
        }
        try (Stream<Path> files = Files.walk(outside)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
