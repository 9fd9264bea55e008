package ontime.jobs.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import ontime.jobs.archive.LocalPath;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;

/**
 * Lets one process at a time change the table of flights. Where the data is on a cluster's file system, Delta refuses the
 * second of two changes to a month, and loading again completes it.
 *
 * @param channel that holds the lock; none on a cluster
 */
public record LoadLock(Optional<FileChannel> channel) implements AutoCloseable {

    private static final String FILE = ".loading";

    /**
     * Takes the lock. It is free again when the process ends, however that happens.
     *
     * @param waiting runs if another process has it, before waiting
     */
    public static LoadLock take(Settings settings, Configuration hadoop, Runnable waiting) throws IOException {
        if (!LocalPath.isLocal(settings.data(), hadoop)) {
            return new LoadLock(Optional.empty());
        }
        Path folder = Files.createDirectories(LocalPath.of(settings.data()));
        FileChannel channel =
                FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            waiting.run();
            channel.lock();
        }
        return new LoadLock(Optional.of(channel));
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
        }
    }
}
