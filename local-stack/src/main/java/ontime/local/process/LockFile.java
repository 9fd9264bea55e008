package ontime.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file that one thread of one process holds at a time; others wait. The system releases it when a process ends. A thread
 * that holds it cannot take it again.
 *
 * @param file is created and stays
 */
public record LockFile(Path file) {

    /** The system gives a lock to a process, not to a thread. */
    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    public LockFile {
        file = file.toAbsolutePath().normalize();
    }

    /** Does something while nobody else does anything under this lock. */
    public void during(Runnable work) {
        ReentrantLock ofThreads = THREADS.computeIfAbsent(file, any -> new ReentrantLock());
        ofThreads.lock();
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                work.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ofThreads.unlock();
        }
    }
}
