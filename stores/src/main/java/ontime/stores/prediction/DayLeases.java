package ontime.stores.prediction;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import ontime.model.prediction.DayLease;
import ontime.model.prediction.DayLease.Scheduler;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/** Which scheduler runs the jobs of each day. Of two that begin a day at once, only one gets it. */
public final class DayLeases {

    private final DocumentStore store;

    /** The leases of a store. */
    public DayLeases(DocumentStore store) {
        this.store = store;
    }

    /** The lease of a day; empty if no scheduler has run it. */
    public Optional<DayLease> find(LocalDate day) {
        return store.find(StoreCatalog.DAY_LEASES, day.toString());
    }

    /**
     * Takes a day for a scheduler, or renews its lease.
     *
     * @return false if the day is left to the other scheduler
     */
    public boolean take(LocalDate day, Scheduler scheduler, Instant now) {
        Optional<DayLease> known = find(day);
        if (!DayLease.isFree(day, scheduler, known, find(day.minusDays(1)), now)) {
            return false;
        }
        // The store keeps milliseconds.
        DayLease mine = DayLease.running(day, scheduler, now.truncatedTo(ChronoUnit.MILLIS));
        return known.map(lease -> lease.equals(mine) || store.replace(StoreCatalog.DAY_LEASES, lease, mine))
                .orElseGet(() -> store.add(StoreCatalog.DAY_LEASES, mine));
    }

    /** Records that all jobs of a day have ended, if the scheduler still has the day. */
    public void end(LocalDate day, Scheduler scheduler) {
        find(day)
                .filter(lease -> lease.scheduler() == scheduler)
                .ifPresent(lease -> store.replace(StoreCatalog.DAY_LEASES, lease, lease.done()));
    }
}
