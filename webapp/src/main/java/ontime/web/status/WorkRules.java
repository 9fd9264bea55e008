package ontime.web.status;

import static ontime.web.status.SystemState.ATTENTION;
import static ontime.web.status.SystemState.UNUSED;
import static ontime.web.status.SystemState.WORKING;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ontime.model.learning.Champion;
import ontime.model.load.MonthLoad;
import ontime.model.metric.Metric;
import ontime.model.metric.PartReport;
import ontime.model.prediction.DayLease;
import ontime.model.publication.Publication;

/** How the work went that ends: loads, indexes, training, daily jobs and emails. */
final class WorkRules {

    private static final String NEVER = "never";

    /** The exit code of a job that failed, as the alert rules have it. Others are no failures. */
    private static final int FAILED = 1;

    /** The job that trains models. */
    private static final String TRAINING = "delay_model";

    private WorkRules() {}

    /** The loaded months. Generated flights do not grow old. */
    static PartFinding data(List<MonthLoad> loads, Instant now) {
        Optional<MonthLoad> newest = loads.stream().max(Comparator.comparing(MonthLoad::loadedAt));
        if (newest.isEmpty()) {
            return PartFinding.of(SystemPart.DATA, UNUSED, NEVER);
        }
        Instant last = newest.get().loadedAt();
        long flights = loads.stream().mapToLong(MonthLoad::rows).sum();
        long version = loads.stream().mapToLong(MonthLoad::version).max().orElse(0);
        boolean isOld = !newest.get().demonstration() && last.isBefore(now.minus(StatusLimits.OLD_FLIGHTS));
        PartFinding finding = isOld
                ? PartFinding.of(SystemPart.DATA, ATTENTION, "old", last)
                : PartFinding.of(
                        SystemPart.DATA,
                        WORKING,
                        loads.size() == 1 ? "one" : "loaded",
                        first(loads),
                        last(loads),
                        flights,
                        Long.toString(version));
        return finding.heardAt(last)
                .with("months", loads.size())
                .with("flights", (double) flights)
                .with("dataVersion", (double) version);
    }

    /** The index of flights, compared with the loaded months. */
    static PartFinding index(List<Publication> published, List<MonthLoad> loads) {
        Optional<Publication> newest = published.stream().max(Comparator.comparing(Publication::publishedAt));
        Set<YearMonth> indexed = published.stream().map(Publication::month).collect(Collectors.toSet());
        long missing =
                loads.stream().filter(load -> !indexed.contains(load.month())).count();
        PartFinding finding;
        if (missing > 0) {
            finding = PartFinding.of(SystemPart.INDEX, ATTENTION, "behind", missing);
        } else if (newest.isEmpty()) {
            finding = PartFinding.of(SystemPart.INDEX, UNUSED, NEVER);
        } else {
            long version =
                    published.stream().mapToLong(Publication::version).max().orElse(0);
            finding = PartFinding.of(SystemPart.INDEX, WORKING, "holds", published.size(), Long.toString(version));
        }
        PartFinding counted = finding.with("months", published.size()).with("missingMonths", (double) missing);
        return newest.map(publication -> counted.heardAt(publication.publishedAt()))
                .orElse(counted);
    }

    /** The models that serve, and whether others are being trained. */
    static PartFinding models(List<Champion> champions, List<PartReport> reports, Instant now) {
        Optional<Instant> training = running(reports, now).stream()
                .filter(report -> report.findRunningJob().orElseThrow().equals(TRAINING))
                .map(WorkRules::since)
                .findFirst();
        if (champions.isEmpty()) {
            return training.map(since -> PartFinding.of(SystemPart.MODELS, UNUSED, "first", since))
                    .orElseGet(() -> PartFinding.of(SystemPart.MODELS, UNUSED, NEVER));
        }
        long old = champions.stream()
                .filter(champion -> champion.since().isBefore(now.minus(StatusLimits.OLD_MODEL)))
                .count();
        PartFinding finding;
        if (training.isPresent()) {
            finding = PartFinding.of(SystemPart.MODELS, WORKING, "training", champions.size(), training.get());
        } else if (old > 0) {
            finding = PartFinding.of(SystemPart.MODELS, ATTENTION, "old", old);
        } else {
            finding = PartFinding.of(SystemPart.MODELS, WORKING, "serve", champions.size());
        }
        return finding.serving(champions).with("models", champions.size()).with("oldModels", (double) old);
    }

    /** The scheduler of the daily jobs, by the newest day that one took. */
    static PartFinding scheduler(Optional<DayLease> newest, Instant now) {
        return newest.map(lease -> scheduler(lease, now))
                .orElseGet(() -> PartFinding.of(SystemPart.SCHEDULER, UNUSED, NEVER));
    }

    private static PartFinding scheduler(DayLease lease, Instant now) {
        Instant begin = lease.day().atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean isDone = lease.state() == DayLease.State.DONE;
        if (begin.isBefore(now.minus(StatusLimits.NO_DAILY_RUN))) {
            return PartFinding.of(SystemPart.SCHEDULER, ATTENTION, "late", lease.day());
        }
        if (!isDone && lease.until().isBefore(now)) {
            return PartFinding.of(SystemPart.SCHEDULER, ATTENTION, "unfinished", lease.day());
        }
        return PartFinding.of(
                SystemPart.SCHEDULER, WORKING, isDone ? "done" : "running", lease.day(), lease.scheduler());
    }

    /** The jobs that run, and all others by their last run. */
    static PartFinding jobs(List<PartReport> reports, Instant now) {
        List<PartReport> running = running(reports, now);
        List<PartReport> jobs = reports.stream()
                .filter(report -> report.findJob().isPresent())
                .sorted(Comparator.comparing(PartReport::at).reversed())
                .toList();
        List<String> failed = jobs.stream()
                .filter(report -> report.find(Metric.JOB_EXIT_CODE).orElse(0) == FAILED)
                .map(WorkRules::job)
                .toList();
        PartFinding finding;
        if (!failed.isEmpty()) {
            finding =
                    ended(PartFinding.of(SystemPart.JOBS, ATTENTION, "failed", String.join(", ", failed)), jobs.get(0));
        } else if (!running.isEmpty()) {
            PartReport first = running.get(0);
            String names = running.stream().map(WorkRules::job).collect(Collectors.joining(", "));
            finding = PartFinding.of(SystemPart.JOBS, WORKING, "running", names)
                    .runningSince(since(first), first.version())
                    .heardAt(first.at());
        } else if (jobs.isEmpty()) {
            finding = PartFinding.of(SystemPart.JOBS, UNUSED, NEVER);
        } else {
            PartReport last = jobs.get(0);
            finding = ended(
                    PartFinding.of(
                            SystemPart.JOBS,
                            WORKING,
                            "ended",
                            job(last),
                            last.find(Metric.JOB_SECONDS).orElse(0)),
                    last);
        }
        return finding.with("jobs", jobs.size())
                .with("failedJobs", failed.size())
                .with("runningJobs", running.size());
    }

    private static PartFinding ended(PartFinding finding, PartReport last) {
        return finding.runningSince(null, last.version()).heardAt(last.at());
    }

    /** What runs now, since the longest first. A job that was killed is silent. */
    private static List<PartReport> running(List<PartReport> reports, Instant now) {
        return reports.stream()
                .filter(report -> report.findRunningJob().isPresent())
                .filter(report -> report.at().isAfter(now.minus(StatusLimits.JOB_SILENT)))
                .sorted(Comparator.comparing(WorkRules::since))
                .toList();
    }

    private static Instant since(PartReport report) {
        return Optional.ofNullable(report.since()).orElse(report.at());
    }

    private static String job(PartReport report) {
        return report.findJob().or(report::findRunningJob).orElse(report.part());
    }

    /** The daily emails, by their last run. */
    static PartFinding mails(List<PartReport> reports, Instant now) {
        return reports.stream()
                .filter(report -> report.part().equals(PartReport.MAILS))
                .findFirst()
                .map(report -> mails(report, now))
                .orElseGet(() -> PartFinding.of(SystemPart.MAILS, UNUSED, NEVER));
    }

    private static PartFinding mails(PartReport report, Instant now) {
        double sent = report.find(Metric.MAILS_SENT).orElse(0);
        double refused = report.find(Metric.MAILS_REFUSED).orElse(0);
        double left = report.find(Metric.MAILS_LEFT).orElse(0);
        PartFinding finding;
        if (left > 0) {
            finding = PartFinding.of(SystemPart.MAILS, ATTENTION, "left", left);
        } else if (report.at().isBefore(now.minus(StatusLimits.NO_DAILY_RUN))) {
            finding = PartFinding.of(SystemPart.MAILS, ATTENTION, "late", report.at());
        } else {
            finding = PartFinding.of(SystemPart.MAILS, WORKING, "sent", sent, refused);
        }
        return finding.heardAt(report.at())
                .with("sent", sent)
                .with("refused", refused)
                .with("left", left);
    }

    private static YearMonth first(List<MonthLoad> loads) {
        return loads.stream()
                .map(MonthLoad::month)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static YearMonth last(List<MonthLoad> loads) {
        return loads.stream()
                .map(MonthLoad::month)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
