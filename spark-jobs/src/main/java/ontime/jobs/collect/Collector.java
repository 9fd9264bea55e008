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
import ontime.jobs.download.Meter;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.Outcome.Result;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.TransferException;

/** Collects many files, a few at a time. One that fails stops no other, unless its whole host can't be reached. */
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

    /** What came of each file, in the order asked. */
    Report collect(List<RequestedFile> wanted) throws InterruptedException {
        Instant start = clock.instant();
        ExecutorService workers = Executors.newFixedThreadPool(parallel);
        try {
            List<Future<Outcome>> futures = new ArrayList<>();
            wanted.forEach(each -> futures.add(workers.submit(() -> collectOne(each))));
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : futures) {
                outcomes.add(future.get());
            }
            return new Report(outcomes, Duration.between(start, clock.instant()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a fault of this program, not of a file", e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private Outcome collectOne(RequestedFile wanted) {
        Optional<String> unreachable = Optional.ofNullable(unreachableHosts.get(wanted.host()));
        if (unreachable.isPresent()) {
            return failed(wanted, "not tried: " + unreachable.get());
        }
        Meter meter = progress.begin(wanted.name());
        Outcome outcome = attempt(wanted, meter);
        meter.end(outcome);
        return outcome;
    }

    private Outcome attempt(RequestedFile wanted, Meter meter) {
        try {
            return files.collect(wanted, meter);
        } catch (TransferException e) {
            String reason = "%s: %s".formatted(wanted.host(), e.reason());
            if (e.isHostsFault()) {
                unreachableHosts.put(wanted.host(), reason);
            }
            return failed(wanted, reason);
        } catch (UncheckedIOException e) {
            return failed(wanted, String.valueOf(e.getMessage()));
        }
    }

    private static Outcome failed(RequestedFile wanted, String message) {
        return new Outcome(wanted.name(), Result.FAILED, 0, message);
    }
}
