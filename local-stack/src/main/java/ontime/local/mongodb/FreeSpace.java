package ontime.local.mongodb;

import de.bwaldvogel.mongo.exception.MongoServerError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * The free space of the disk with the store's file.
 *
 * @param file of the store
 * @param bytes that are free now
 */
record FreeSpace(Path file, LongSupplier bytes) {

    /** Enough for the largest command, and for the compaction after it. */
    static final long LEAST_BYTES = 64L << 20;

    /** MongoDB's own code. Clients know by it that the server is well otherwise. */
    static final int OUT_OF_DISK_SPACE = 14031;

    private static final long MEBIBYTE = 1L << 20;

    static FreeSpace of(Path file) {
        try {
            FileStore disk = Files.getFileStore(file.toAbsolutePath().getParent());
            return new FreeSpace(file, () -> usable(disk));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long usable(FileStore disk) {
        try {
            return disk.getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Checks that the disk has space for a change.
     *
     * @throws MongoServerError if it has not
     */
    void require() {
        long free = bytes.getAsLong();
        if (free < LEAST_BYTES) {
            throw new OutOfDiskSpace(String.format(
                    Locale.ROOT,
                    "the disk of %s has %d MiB free; nothing is written below %d MiB",
                    file,
                    free / MEBIBYTE,
                    LEAST_BYTES / MEBIBYTE));
        }
    }

    /** Has no stack trace: the server logs every refused command, many a second, and the disk may be that of the logs. */
    private static final class OutOfDiskSpace extends MongoServerError {

        private static final long serialVersionUID = 1;

        OutOfDiskSpace(String message) {
            super(OUT_OF_DISK_SPACE, "OutOfDiskSpace", message);
        }

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // it does nothing
        public Throwable fillInStackTrace() {
            return this;
        }
    }
}
