package ontime.jobs.collect;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The exclusive use of a folder. The lock ends with the process, however that ends.
 *
 * @param folder that is locked
 * @param channel that holds the lock
 */
record FolderLock(Path folder, FileChannel channel) implements AutoCloseable {

    private static final String FILE_NAME = ".collecting";

    /**
     * Creates the folder if it does not exist, and locks it.
     *
     * @throws IllegalStateException if another process collects into it
     */
    static FolderLock get(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IllegalStateException("another process collects into " + folder + " at the moment");
        }
        return new FolderLock(folder, channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
