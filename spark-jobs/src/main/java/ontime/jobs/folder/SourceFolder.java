package ontime.jobs.folder;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import ontime.jobs.download.TransferException;

/** A folder that files are taken from: on disk, or in a cluster's file system. */
interface SourceFolder {

    /**
     * A file of the folder.
     *
     * @param sizeBytes its length
     * @param modifiedMillis when it was last written, since 1970
     */
    record Entry(long sizeBytes, long modifiedMillis) {}

    /**
     * A file's entry; empty where there is no such file.
     *
     * @throws TransferException where there is no such folder
     */
    Optional<Entry> find(URI file) throws IOException;

    /** A file's bytes, to be closed by the caller. */
    InputStream open(URI file) throws IOException;
}
