package ontime.testkit.store;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import ontime.stores.SharedCounts;
import ontime.stores.StoreUnavailableException;

/** Counts in a map. It passes the same contract as the real ones. */
public final class InMemorySharedCounts implements SharedCounts {

    private final Map<String, Counted> byId = new HashMap<>();
    private boolean away;

    private record Counted(long count, Instant ends) {}

    /** Whether it answers nothing, as if its server was not there. */
    public synchronized void setAway(boolean isAway) {
        away = isAway;
    }

    @Override
    public synchronized long add(String id, Instant now, Duration within) {
        requireHere();
        Counted known = byId.get(id);
        Counted next = known == null || !known.ends().isAfter(now)
                ? new Counted(1, now.plus(within))
                : new Counted(known.count() + 1, known.ends());
        byId.put(id, next);
        return next.count();
    }

    @Override
    public synchronized void end(String id) {
        requireHere();
        byId.remove(id);
    }

    @Override
    public synchronized long deleteOver(Instant now) {
        requireHere();
        int before = byId.size();
        byId.values().removeIf(known -> !known.ends().isAfter(now));
        return (long) before - byId.size();
    }

    private void requireHere() {
        if (away) {
            throw new StoreUnavailableException("the store", new IOException("connection refused"));
        }
    }
}
