package ontime.jobs.download;

import java.util.Optional;

/** Fetches a published file into a part file: over HTTP, from a folder, or with a form. */
public interface Transport {

    /** The result of a request for a file. */
    enum Answer {
        /** The part file holds all of it. Its content is not verified yet. */
        COMPLETE,

        /** The existing file is what is published. */
        UNCHANGED,

        /** The file does not exist, or not yet. */
        NOT_PUBLISHED
    }

    /**
     * Requests a file once, and continues an interrupted download if that is safe.
     *
     * @param existing the file that was collected earlier under this name, if it is intact
     * @throws TransferException if it failed, with a category that says whether a retry may help
     */
    Answer fetch(RequestedFile file, Optional<CollectedFile> existing, PartFile part, Progress.OfFile progress);
}
