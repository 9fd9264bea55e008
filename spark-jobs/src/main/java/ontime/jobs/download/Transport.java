package ontime.jobs.download;

import java.util.Optional;

/** Brings a file from where it is published into a part file: over HTTP, from a folder, by a form. */
public interface Transport {

    /** What came of asking for a file. */
    enum Answer {
        /** The part file holds all of it; its content is not verified yet. */
        WHOLE,
        /** What we hold is what is published. */
        UNCHANGED,
        /** There is no such file, or not yet. */
        NOT_PUBLISHED
    }

    /**
     * Asks once for a file, going on from what the part file holds where that is safe.
     *
     * @param held what was collected earlier from the same address and is intact
     * @throws TransferException where it failed, with a category that says whether trying again may help
     */
    Answer fetch(RequestedFile wanted, Optional<CollectedFile> held, PartFile part, Meter meter);
}
