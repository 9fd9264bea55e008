package ontime.local.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The parts that are ended if they hang. */
public interface WatchedParts {

    /** Looks at the parts that run. Takes some seconds. */
    List<PartLook> look();

    /**
     * Keeps the threads of a part and ends it.
     *
     * @return the file with the threads; empty if the process has ended meanwhile
     */
    Optional<Path> end(PartLook look);
}
