package ontime.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import ontime.local.process.PartState;
import ontime.local.process.StateFile;
import org.apache.commons.io.file.PathUtils;

/** Stops the parts in the state file, and nothing else. */
public final class StackStopper {

    /** A broker writes its files before it ends. */
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final StateFile state;

    private StackStopper(StateFile state) {
        this.state = state;
    }

    /** Creates a stopper for the parts that were started in these folders. */
    public static StackStopper of(StackFolders folders) {
        return new StackStopper(new StateFile(folders.state()));
    }

    /**
     * Terminates all processes, last started first, kills those that do not end in time, and removes them from the state
     * file.
     *
     * @param onStopped receives each part that was still running
     */
    public void stopAll(Consumer<PartState> onStopped) {
        List<PartState> parts = new ArrayList<>(state.list());
        Collections.reverse(parts);
        for (PartState part : parts) {
            boolean ran = part.process().isAlive();
            part.process().stop(GRACE);
            state.remove(part.name());
            if (ran) {
                onStopped.accept(part);
            }
        }
    }

    /** Deletes the files that a test's Elasticsearch had to keep outside its folder. */
    static void deleteOutsideStore(StackFolders folders) throws IOException {
        Path outside = ElasticPlaces.outside("store", folders.store(Part.ELASTICSEARCH));
        if (Files.exists(outside)) {
            PathUtils.deleteDirectory(outside);
        }
    }
}
