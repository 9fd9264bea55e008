package ontime.jobs.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import ontime.jobs.download.BtsFormTransport;
import ontime.jobs.download.DownloadClient;
import ontime.jobs.download.HttpTransport;
import ontime.jobs.download.Outcome;
import ontime.jobs.download.Progress;
import ontime.jobs.download.RequestedFile;
import ontime.jobs.download.Retries;

/** One run of the job: the months, then the reference data. */
final class CollectRun {

    /** Everything was collected. */
    static final int DONE = 0;

    /** Something was not collected. */
    static final int FAILED = 1;

    /** A requested month is not published. */
    static final int NOT_PUBLISHED = 3;

    private final CollectPlan plan;
    private final CollectEnvironment environment;
    private final Progress progress;

    CollectRun(CollectPlan plan, CollectEnvironment environment, Progress progress) {
        this.plan = plan;
        this.environment = environment;
        this.progress = progress;
    }

    /**
     * Collects everything in the plan.
     *
     * @throws ontime.jobs.download.TransferException if the newest month cannot be determined
     * @throws IOException if a folder cannot be created
     */
    Report run() throws IOException, InterruptedException {
        try (DownloadClient client = new DownloadClient(environment.timeouts(), environment.clock())) {
            Report report = new Report(List.of(), Duration.ZERO);
            if (plan.hasMonths()) {
                report = report.plus(collectMonths(client));
            }
            if (plan.reference()) {
                report = report.plus(collectReference(client));
            }
            return report;
        }
    }

    /** The exit code of the command. */
    int exitCode(Report report) {
        if (report.count(Outcome.Result.FAILED) > 0) {
            return FAILED;
        }
        boolean isPromised = plan.namesEveryMonth() || plan.newest();
        boolean isMissing =
                report.count(Outcome.Result.MISSING) > 0 || report.outcomes().isEmpty();
        return isPromised && isMissing ? NOT_PUBLISHED : DONE;
    }

    private Report collectMonths(DownloadClient client) throws IOException, InterruptedException {
        BtsMonths published = BtsMonths.at(plan.sources().btsUrl(), client);
        YearMonth current = YearMonth.now(environment.clock().withZone(ZoneOffset.UTC));
        List<RequestedFile> files =
                published.list(plan.months(), current, Retries.forQuestions(environment.waits()), progress::say);
        if (files.isEmpty()) {
            progress.say("no such month is published at " + published.base());
        }
        return collect(files, plan.monthsFolder());
    }

    private Report collectReference(DownloadClient client) throws IOException, InterruptedException {
        Optional<Path> given = plan.sources().reference().filter(folder -> !folder.equals(plan.referenceFolder()));
        if (given.isPresent()) {
            progress.say("no reference data is downloaded: it is read from " + given.get() + " (ONTIME_REFERENCE)");
            return new Report(List.of(), Duration.ZERO);
        }
        List<RequestedFile> files = new ReferenceFiles(new HttpTransport(client), new BtsFormTransport(client)).list();
        return collect(files, plan.referenceFolder());
    }

    private Report collect(List<RequestedFile> files, Path folder) throws IOException, InterruptedException {
        return new FolderCollector(folder, plan.parallel(), environment.waits(), environment.clock(), progress)
                .report(files);
    }
}
