package ontime.jobs.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import ontime.jobs.download.BtsFormTransport;
import ontime.jobs.download.HttpLine;
import ontime.jobs.download.HttpTransport;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.Retries;
import ontime.jobs.download.RetryPolicy;

/** One run of the job: the months, then the reference data. */
final class CollectRun {

    /** Everything is there. */
    static final int DONE = 0;

    /** Something did not come. */
    static final int FAILED = 1;

    /** A month that was asked for is not published. */
    static final int NOT_PUBLISHED = 3;

    private final CollectPlan plan;
    private final CollectEnvironment surroundings;
    private final Progress progress;

    CollectRun(CollectPlan plan, CollectEnvironment surroundings, Progress progress) {
        this.plan = plan;
        this.surroundings = surroundings;
        this.progress = progress;
    }

    /**
     * Collects all that is planned.
     *
     * @throws ontime.jobs.download.TransferException where not even the newest month could be asked for
     * @throws IOException where a folder can't be made
     */
    Report run() throws IOException, InterruptedException {
        try (HttpLine line = new HttpLine(surroundings.timeouts(), surroundings.clock())) {
            Report report = new Report(List.of(), Duration.ZERO);
            if (plan.hasMonths()) {
                report = report.plus(collectMonths(new HttpTransport(line)));
            }
            if (plan.reference()) {
                report = report.plus(collectReference(line));
            }
            return report;
        }
    }

    /** What a script is told. */
    int exitCode(Report report) {
        if (report.count(Outcome.Result.FAILED) > 0) {
            return FAILED;
        }
        boolean isPromised = plan.namesEveryMonth() || plan.newest();
        boolean isMissing =
                report.count(Outcome.Result.MISSING) > 0 || report.outcomes().isEmpty();
        return isPromised && isMissing ? NOT_PUBLISHED : DONE;
    }

    private Report collectMonths(HttpTransport http) throws IOException, InterruptedException {
        BtsMonths published = BtsAddress.open(plan.sources().btsUrl(), http);
        Retries questions = surroundings.retries(RetryPolicy.forQuestions());
        YearMonth current = YearMonth.now(surroundings.clock().withZone(ZoneOffset.UTC));
        List<RequestedFile> wanted = new MonthsWanted(
                        published, new NewestMonth(published, questions, progress::say), current)
                .list(plan.months());
        if (wanted.isEmpty()) {
            progress.say("no such month is published at " + published.base());
        }
        return collect(wanted, plan.monthsFolder());
    }

    private Report collectReference(HttpLine line) throws IOException, InterruptedException {
        Optional<Path> given = plan.sources().reference();
        if (given.isPresent()) {
            progress.say("reference data is read from " + given.get() + " (ONTIME_REFERENCE): none is downloaded");
            return new Report(List.of(), Duration.ZERO);
        }
        List<RequestedFile> wanted = new ReferenceFiles(new HttpTransport(line), new BtsFormTransport(line)).list();
        return collect(wanted, plan.referenceFolder());
    }

    private Report collect(List<RequestedFile> wanted, Path folder) throws IOException, InterruptedException {
        try (FolderLock lock = FolderLock.get(folder)) {
            FileCollector files = new FileCollector(
                    lock.folder(),
                    Manifest.read(lock.folder()),
                    surroundings.retries(RetryPolicy.forFiles()),
                    surroundings.clock());
            return new Collector(files, progress, plan.parallel(), surroundings.clock()).collect(wanted);
        }
    }
}
