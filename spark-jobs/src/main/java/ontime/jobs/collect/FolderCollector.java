package ontime.jobs.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.Progress;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.Retries;

/**
 * Collects files into a folder that no other process collects into at the same time.
 *
 * @param folder is created if it does not exist
 * @param parallel number of files at a time
 * @param waits maps the pause before a retry to the time that is really waited
 */
public record FolderCollector(
        Path folder, int parallel, UnaryOperator<Duration> waits, Clock clock, Progress progress) {

    /**
     * Collects what has changed.
     *
     * @return a result for each file, in their order
     * @throws IOException if the folder cannot be created
     * @throws IllegalStateException if another process collects into it
     */
    public List<Outcome> collect(List<RequestedFile> files) throws IOException, InterruptedException {
        return report(files).outcomes();
    }

    Report report(List<RequestedFile> files) throws IOException, InterruptedException {
        try (FolderLock lock = FolderLock.get(folder)) {
            FileCollector collector =
                    new FileCollector(lock.folder(), Manifest.read(lock.folder()), Retries.forFiles(waits), clock);
            return new Collector(collector, progress, parallel, clock).collect(files);
        }
    }
}
