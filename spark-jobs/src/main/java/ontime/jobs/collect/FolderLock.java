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
 * A folder that this process alone collects into; free again with the process, however that ends.
 *
 * @param folder that is locked
 * @param channel that holds the lock
 */
record FolderLock(Path folder, FileChannel channel) implements AutoCloseable {

    private static final String FILE_NAME = ".collecting";

    /**
     * Makes the folder, where it is not there, and locks it.
     *
     * @throws IllegalStateException where another collects into it
     */
    static FolderLock get(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IllegalStateException("another process collects into " + folder + " just now");
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
