package ontime.local.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ontime.local.process.PartState;
import ontime.local.process.Patience;

/**
 * Keeps what the threads of a part did when it hung. A JVM writes them to its output on SIGQUIT, even when it answers
 * nothing else, so they come from the part's log.
 */
record ThreadDumps(Path folder, InstantSource clock) {

    private static final int KEPT = 20;
    private static final long MOST_BYTES = 4L << 20;
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration POLL = Duration.ofMillis(300);

    /** Waits until the threads are written, and copies them into a file of this folder, which is returned. */
    Path keep(PartState part) {
        try {
            Files.createDirectories(folder);
            deleteOldest();
            long before = size(part.log());
            part.process().dumpThreads();
            long[] last = {before};
            // Done when it has grown and grows no more.
            boolean unused = Patience.until(TIMEOUT, POLL, () -> {
                long now = size(part.log());
                boolean isWritten = now > before && now == last[0];
                last[0] = now;
                return isWritten;
            });
            String time =
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
            Path file = folder.resolve("%s-%s.txt".formatted(part.name(), time));
            copy(part.log(), before, file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the threads of " + part.name(), e);
        }
    }

    private static void copy(Path log, long from, Path file) throws IOException {
        if (!Files.exists(log)) {
            Files.writeString(file, "there is no log");
            return;
        }
        try (FileChannel in = FileChannel.open(log);
                SeekableByteChannel out = Files.newByteChannel(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            long unused = in.transferTo(from, Math.max(0, Math.min(MOST_BYTES, in.size() - from)), out);
        }
    }

    private void deleteOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.sorted(
                            Comparator.comparing(ThreadDumps::modified).reversed())
                    .toList();
            for (Path old : newestFirst.subList(Math.min(KEPT - 1, newestFirst.size()), newestFirst.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }

    private static long size(Path file) {
        return file.toFile().length();
    }
}
