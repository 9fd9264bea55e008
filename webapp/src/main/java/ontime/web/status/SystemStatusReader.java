package ontime.web.status;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import ontime.model.catalog.StoredDataset;
import ontime.model.load.MonthLoad;
import ontime.model.metric.PartReport;
import ontime.model.metric.ProgramVersion;
import ontime.model.prediction.DayLease;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;
import ontime.stores.StoreCheck;
import ontime.stores.StoreUnavailableException;
import ontime.stores.publication.Publications;
import ontime.web.prediction.live.Broker;
import ontime.web.prediction.live.PredictionRequestService;
import ontime.web.sql.SqlGateway;
import org.springframework.stereotype.Component;

/**
 * Reads the state of all parts from what monitoring reads: the health of the stores, and what the other parts report in
 * documents. It is kept for some seconds, so that many visitors ask the servers no more than one does.
 */
@Component
final class SystemStatusReader {

    private static final Duration KEPT = Duration.ofSeconds(5);
    private static final String ALL = "all";

    /** What only documents tell. */
    private static final List<SystemPart> STORED = List.of(
            SystemPart.STREAM,
            SystemPart.INDEX,
            SystemPart.DATA,
            SystemPart.MODELS,
            SystemPart.SCHEDULER,
            SystemPart.JOBS,
            SystemPart.MAILS,
            SystemPart.SQL);

    private final DocumentStore store;
    private final Publications publications;
    private final List<StoreCheck> checks;
    private final Broker broker;
    private final PredictionRequestService predictions;
    private final SqlGateway sql;
    private final DataDisk disk;
    private final Clock clock;
    private final LoadingCache<String, SystemStatus> cache;

    SystemStatusReader(
            DocumentStore store,
            Publications publications,
            List<StoreCheck> checks,
            Broker broker,
            PredictionRequestService predictions,
            SqlGateway sql,
            DataDisk disk,
            Clock clock) {
        this.store = store;
        this.publications = publications;
        this.checks = List.copyOf(checks);
        this.broker = broker;
        this.predictions = predictions;
        this.sql = sql;
        this.disk = disk;
        this.clock = clock;
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build(key -> read());
    }

    /** The state of all parts, at most five seconds old. */
    SystemStatus get() {
        return cache.get(ALL);
    }

    private SystemStatus read() {
        Instant now = clock.instant();
        List<PartFinding> parts = new ArrayList<>();
        parts.add(ServerRules.web(predictions.waiting(), predictions.oldestWait())
                .runningSince(started(), ProgramVersion.find().orElse(null)));
        checks.forEach(check -> parts.add(ServerRules.store(check.check())));
        parts.add(ServerRules.broker(broker.isAnswering()));
        parts.addAll(stored(now));
        parts.add(disk.find());
        parts.sort(Comparator.comparing(PartFinding::part));
        return new SystemStatus(now, parts);
    }

    private static Instant started() {
        return Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
    }

    private List<PartFinding> stored(Instant now) {
        try {
            List<PartReport> reports = store.list(StoreCatalog.PART_REPORTS);
            List<MonthLoad> loads = store.list(StoreCatalog.LOADS);
            boolean hasUsers = !store.listIds(StoreCatalog.USERS).isEmpty();
            return List.of(
                    ServerRules.stream(reports, now),
                    WorkRules.index(publications.list(StoredDataset.ON_TIME_PERFORMANCE_INDEX), loads),
                    WorkRules.data(loads, now),
                    WorkRules.models(store.list(StoreCatalog.CHAMPIONS), reports, now),
                    WorkRules.scheduler(newestDay(), now),
                    WorkRules.jobs(reports, now),
                    WorkRules.mails(reports, now),
                    ServerRules.sql(hasUsers, hasUsers && sql.isAnswering()));
        } catch (StoreUnavailableException e) {
            return STORED.stream()
                    .map(part -> PartFinding.of(part, SystemState.UNKNOWN, "unknown"))
                    .toList();
        }
    }

    /** The lease of the newest day; the ids are dates. */
    private Optional<DayLease> newestDay() {
        return store.listIds(StoreCatalog.DAY_LEASES).stream()
                .max(Comparator.naturalOrder())
                .flatMap(day -> store.find(StoreCatalog.DAY_LEASES, day));
    }
}
