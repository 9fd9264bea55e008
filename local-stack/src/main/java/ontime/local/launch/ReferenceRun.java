package ontime.local.launch;

import java.time.Instant;

/**
 * A download of reference files that {@code up} started.
 *
 * @param state of the download
 * @param since when it got this state, in UTC
 */
public record ReferenceRun(State state, Instant since) {

    /** The states of a download. */
    public enum State {
        /** The files are downloaded. */
        DOWNLOADING,
        /** The datasets that use the files are published again. */
        PUBLISHING,
        /** The pages show what the files say. */
        PUBLISHED,
        /** The FAA's registry did not arrive, for example because this machine is offline. */
        NOT_DOWNLOADED,
        /** The datasets could not be published: a file may have a form that OnTime does not know. */
        NOT_PUBLISHED
    }
}
