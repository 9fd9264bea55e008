package ontime.jobs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import ontime.model.metric.PartReport;
import ontime.model.server.MongoServer;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import ontime.stores.DocumentStore;
import ontime.stores.MongoConnection;
import ontime.stores.StoreCatalog;
import ontime.stores.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores that a job runs, every minute, and how it ended, for monitoring and the page {@code /status}. */
final class JobReports {

    private static final Logger LOG = LoggerFactory.getLogger(JobReports.class);

    /** The names of jobs; options and wrong names are no jobs. */
    private static final String JOB = "[a-z][a-z0-9_.-]*";

    private static final int FIRST_SECONDS = 5;
    private static final int EVERY_SECONDS = 60;

    /** Where documents are. */
    interface Store {
        /** Opens it for an action, if it is known where it is. */
        void open(Consumer<DocumentStore> action);
    }

    private final String job;
    private final Store store;
    private final InstantSource clock;
    private final Instant started;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "job report");
        thread.setDaemon(true);
        return thread;
    });

    JobReports(String job, Store store, InstantSource clock) {
        this.job = job;
        this.store = store;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** Begins to report the job that the arguments of a command line name; empty if they name none. */
    static Optional<JobReports> begin(String[] arguments) {
        if (arguments.length == 0 || !arguments[0].matches(JOB)) {
            return Optional.empty();
        }
        JobReports reports = new JobReports(arguments[0], JobReports::openMongo, InstantSource.system());
        ScheduledFuture<?> unused =
                reports.timer.scheduleAtFixedRate(reports::sayRunning, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        return Optional.of(reports);
    }

    private static void openMongo(Consumer<DocumentStore> action) {
        Settings.MongoDb settings = SettingsReader.read().mongodb();
        if (settings.uri().isPresent()) {
            try (MongoConnection mongo = MongoConnection.open(MongoServer.of(settings), settings.database())) {
                action.accept(mongo);
            }
        }
    }

    /** Stores that the job runs, unless it has ended. */
    synchronized void sayRunning() {
        if (!timer.isShutdown()) {
            open(documents -> documents.put(StoreCatalog.PART_REPORTS, running()));
        }
    }

    /** Stores how the job ended. */
    synchronized void end(int exitCode) {
        timer.shutdown();
        open(documents -> {
            documents.put(StoreCatalog.PART_REPORTS, PartReport.ofJob(job, started, clock.instant(), exitCode));
            documents.deleteAll(StoreCatalog.PART_REPORTS, List.of(running().part()));
        });
    }

    private PartReport running() {
        return PartReport.ofRunningJob(job, started, clock.instant());
    }

    /** A job does not fail because of its reports. */
    private void open(Consumer<DocumentStore> action) {
        try {
            store.open(action);
        } catch (StoreUnavailableException | IllegalArgumentException e) {
            LOG.debug("the report of {} is not stored: {}", job, e.getMessage());
        }
    }
}
