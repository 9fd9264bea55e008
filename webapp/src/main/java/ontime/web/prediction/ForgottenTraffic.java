package ontime.web.prediction;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import ontime.model.settings.Settings;
import ontime.stores.DocumentStore;
import ontime.stores.StoreUnavailableException;
import ontime.stores.prediction.RequestsByDay;
import ontime.stores.prediction.StoredTraffic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Deletes requests, answers and entries of the ledger of emails some time after they were stored. Several processes may do
 * it at once.
 */
@Component
final class ForgottenTraffic {

    private static final Logger LOG = LoggerFactory.getLogger(ForgottenTraffic.class);

    private static final long EVERY_HOURS = 6;

    private final StoredTraffic traffic;
    private final Duration age;
    private final Clock clock;

    ForgottenTraffic(DocumentStore store, RequestsByDay requests, Settings.Predictions limits, Clock clock) {
        this.traffic = new StoredTraffic(store, requests);
        this.age = Duration.ofDays(limits.keptDays());
        this.clock = clock;
    }

    /** Deletes what is too old, and tries again later if the store is down. */
    @Scheduled(fixedDelay = EVERY_HOURS, timeUnit = TimeUnit.HOURS)
    void forget() {
        try {
            long deleted = traffic.deleteOlder(clock.instant(), age);
            if (deleted > 0) {
                LOG.info("{} requests, answers and entries of emails were older than {} and are deleted", deleted, age);
            }
        } catch (StoreUnavailableException e) {
            LOG.warn("Could not delete old requests: {}", e.getMessage());
        }
    }
}
