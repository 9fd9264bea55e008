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
 * Lets one process at a time load flights. Where the data is on a cluster's file system, Delta refuses the second of two
 * changes to a month, and loading again completes it.
 */
public final class LoadLock {

    private static final String FILE = ".loading";

    private LoadLock() {}

    /** A load. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Does some work while no other process loads. The lock is free again when the process ends, however that happens.
     *
     * @param waiting runs before waiting for another process
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
