package ontime.jobs.download;

import java.net.URI;

/** Asks whether a file is published, without taking it. */
public interface Probe {

    /**
     * Whether there is such a file.
     *
     * @throws TransferException where that can't be said
     */
    boolean isPublished(URI uri);
}
