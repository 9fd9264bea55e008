package ontime.jobs.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import ontime.jobs.archive.LocalPath;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;

/**
 * Allows only one process at a time to load flights. If the data is on a cluster's file system, there is no lock:
 * Delta then refuses the second of two concurrent changes to a month, and another load completes it.
 */
public final class LoadLock {

    private static final String FILE = ".loading";

    private LoadLock() {}

    /** The work to do while the lock is held. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Runs some work while no other process loads. The lock is released when the process ends, even if it is killed.
     *
     * @param waiting runs before this process waits for another one
     */
    public static <T> T hold(Settings settings, Configuration hadoop, Runnable waiting, Work<T> work)
            throws IOException {
        if (!LocalPath.isLocal(settings.data(), hadoop)) {
            return work.run();
        }
        Path folder = Files.createDirectories(LocalPath.of(settings.data()));
        try (FileChannel channel =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                waiting.run();
                lock = channel.lock();
            }
            T result = work.run();
            lock.release();
            return result;
        }
    }
}
