package ontime.jobs.collect;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.Outcome.Result;
import ontime.jobs.download.Progress;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.TransferException;

/** Collects many files, a few at a time. A failed file does not stop the others unless its host cannot be reached. */
final class Collector {

    private final FileCollector files;
    private final Progress progress;
    private final int parallel;
    private final Clock clock;
    private final Map<String, String> unreachableHosts = new ConcurrentHashMap<>();

    Collector(FileCollector files, Progress progress, int parallel, Clock clock) {
        this.files = files;
        this.progress = progress;
        this.parallel = parallel;
        this.clock = clock;
    }

    /** The results, in the order of the files. */
    Report collect(List<RequestedFile> requested) throws InterruptedException {
        Instant start = clock.instant();
        ExecutorService workers = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<Outcome>> futures = new ArrayList<>();
            requested.forEach(each -> futures.add(workers.submit(() -> collectOne(each))));
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : futures) {
                outcomes.add(future.get());
            }
            return new Report(outcomes, Duration.between(start, clock.instant()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("an internal error, not caused by a file", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private Outcome collectOne(RequestedFile file) {
        Optional<String> unreachable = Optional.ofNullable(unreachableHosts.get(file.host()));
        if (unreachable.isPresent()) {
            return failed(file, "skipped: " + unreachable.get());
        }
        Progress.OfFile ofFile = progress.begin(file.name());
        Outcome outcome = attempt(file, ofFile);
        ofFile.end(outcome);
        return outcome;
    }

    private Outcome attempt(RequestedFile file, Progress.OfFile ofFile) {
        try {
            return files.collect(file, ofFile);
        } catch (TransferException e) {
            String reason = "%s: %s".formatted(file.host(), e.reason());
            if (e.isHostsFault()) {
                unreachableHosts.put(file.host(), reason);
            }
            return failed(file, reason);
        } catch (UncheckedIOException e) {
            return failed(file, String.valueOf(e.getMessage()));
        }
    }

    private static Outcome failed(RequestedFile file, String message) {
        return new Outcome(file.name(), Result.FAILED, 0, message);
    }
}
