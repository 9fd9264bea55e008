package ontime.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntSupplier;
import ontime.local.process.StepFailedException;

/** Prevents two {@code up} or {@code down} in a project at once. The system releases the lock when a process ends. */
public final class RunLock {

    private RunLock() {}

    /**
     * Runs a command while no other runs.
     *
     * @throws StepFailedException if another command runs
     */
    public static int during(Path run, IntSupplier work) {
        try {
            Files.createDirectories(run);
            try (FileChannel channel =
                    FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                if (channel.tryLock() == null) {
                    throw new StepFailedException("another ./ontime up or down is running in this project");
                }
                return work.getAsInt();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
