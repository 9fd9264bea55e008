package ontime.jobs.collect;

import java.net.URI;

/** Asks whether a file is published, without taking it. */
interface Probe {

    /**
     * Whether there is such a file.
     *
     * @throws TransferException where that can't be said
     */
    boolean isPublished(URI uri);
}
