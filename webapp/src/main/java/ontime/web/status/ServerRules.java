package ontime.web.status;

import static ontime.web.status.SystemState.ATTENTION;
import static ontime.web.status.SystemState.DOWN;
import static ontime.web.status.SystemState.UNUSED;
import static ontime.web.status.SystemState.WORKING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ontime.model.metric.Metric;
import ontime.model.metric.PartReport;
import ontime.stores.StoreHealth;

/** How the processes are that run all the time, and the disk that they write to. */
final class ServerRules {

    /** Between a store's name and its address, which is not for everyone. */
    private static final String AT = " at ";

    private static final String ANSWERS = "answers";
    private static final String AWAY = "away";
    private static final double GIGABYTE = 1e9;

    private ServerRules() {}

    /** The web application itself: requests for predictions that wait in it, and how long the oldest does. */
    static PartFinding web(int waiting, Duration oldest) {
        PartFinding finding = oldest.compareTo(StatusLimits.OLDEST_WAIT) > 0
                ? PartFinding.of(SystemPart.WEB, ATTENTION, "waiting", oldest.toSeconds())
                : PartFinding.of(SystemPart.WEB, WORKING, ANSWERS, waiting);
        return finding.with("waiting", waiting).with("oldestSeconds", oldest.toMillis() / 1000.0);
    }

    /** A store, without its address and what it answered. */
    static PartFinding store(StoreHealth health) {
        String name = health.store();
        int end = name.indexOf(AT);
        PartFinding finding = health.isAnswering()
                ? PartFinding.of(SystemPart.STORE, WORKING, ANSWERS)
                : PartFinding.of(SystemPart.STORE, DOWN, AWAY);
        return finding.named(end < 0 ? name : name.substring(0, end));
    }

    static PartFinding broker(boolean isAnswering) {
        return isAnswering
                ? PartFinding.of(SystemPart.BROKER, WORKING, ANSWERS)
                : PartFinding.of(SystemPart.BROKER, DOWN, AWAY);
    }

    /** The stream of predictions, by what it last reported. */
    static PartFinding stream(List<PartReport> reports, Instant now) {
        Optional<PartReport> last = reports.stream()
                .filter(report -> report.part().equals(PartReport.STREAM))
                .findFirst();
        return last.map(report -> stream(report, now))
                .orElseGet(() -> PartFinding.of(SystemPart.STREAM, UNUSED, "never"));
    }

    private static PartFinding stream(PartReport report, Instant now) {
        double lag = report.find(Metric.STREAM_LAG).orElse(0);
        PartFinding finding;
        if (report.at().isBefore(now.minus(StatusLimits.STREAM_SILENT))) {
            finding = PartFinding.of(SystemPart.STREAM, DOWN, "silent", report.at());
        } else if (lag > StatusLimits.STREAM_BEHIND) {
            finding = PartFinding.of(SystemPart.STREAM, ATTENTION, "behind", lag);
        } else {
            finding = PartFinding.of(SystemPart.STREAM, WORKING, ANSWERS, lag);
        }
        return finding.runningSince(report.since(), report.version())
                .heardAt(report.at())
                .with("lagMessages", lag)
                .with("batchSeconds", report.find(Metric.STREAM_BATCH_SECONDS).orElse(0));
    }

    /** The SQL gateway. Without users, nobody can ask it. */
    static PartFinding sql(boolean hasUsers, boolean isAnswering) {
        if (!hasUsers) {
            return PartFinding.of(SystemPart.SQL, UNUSED, "unused");
        }
        return isAnswering
                ? PartFinding.of(SystemPart.SQL, WORKING, ANSWERS)
                : PartFinding.of(SystemPart.SQL, DOWN, AWAY);
    }

    /**
     * The disk of the tables.
     *
     * @param free bytes
     * @param total bytes
     */
    static PartFinding space(long free, long total) {
        boolean isEnough = free >= StatusLimits.LEAST_SPACE;
        return PartFinding.of(
                        SystemPart.SPACE,
                        isEnough ? WORKING : ATTENTION,
                        isEnough ? "enough" : "little",
                        free / GIGABYTE,
                        total / GIGABYTE)
                .with("freeBytes", (double) free)
                .with("totalBytes", (double) total);
    }

    /** Tables that are not on a disk of this machine. */
    static PartFinding spaceElsewhere() {
        return PartFinding.of(SystemPart.SPACE, UNUSED, "elsewhere");
    }
}
