package ontime.jobs;

import java.time.Instant;
import java.util.Optional;
import ontime.model.metric.PartReport;
import ontime.model.server.MongoServer;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import ontime.stores.MongoConnection;
import ontime.stores.StoreCatalog;
import ontime.stores.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores how the last run of each job ended, for monitoring. */
final class JobReports {

    private static final Logger LOG = LoggerFactory.getLogger(JobReports.class);

    /** The names of jobs; options and wrong names are no jobs. */
    private static final String JOB = "[a-z][a-z0-9_.-]*";

    private JobReports() {}

    /** Stores the report of a job, if it is known where. A job does not fail because of it. */
    static void store(String[] arguments, Instant started, int exitCode) {
        if (arguments.length == 0 || !arguments[0].matches(JOB)) {
            return;
        }
        Instant now = Instant.now();
        try {
            Settings.MongoDb settings = SettingsReader.read().mongodb();
            Optional<String> uri = settings.uri();
            if (uri.isPresent()) {
                try (MongoConnection mongo = MongoConnection.open(MongoServer.of(settings), settings.database())) {
                    mongo.put(StoreCatalog.PART_REPORTS, PartReport.ofJob(arguments[0], started, now, exitCode));
                }
            }
        } catch (StoreUnavailableException | IllegalArgumentException e) {
            LOG.debug("the report of {} is not stored: {}", arguments[0], e.getMessage());
        }
    }
}
