package ontime.testkit.load;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.load.MonthLoad;
import ontime.stores.load.MonthLoads;

/** Loads of a list; passes the same contract as the real store. */
public final class InMemoryLoads implements MonthLoads {

    private final List<MonthLoad> loads;

    /** The loads of a collection, one a month. */
    public InMemoryLoads(Collection<MonthLoad> loads) {
        this.loads =
                loads.stream().sorted(Comparator.comparing(MonthLoad::month)).toList();
    }

    @Override
    public Optional<MonthLoad> find(YearMonth month) {
        return loads.stream().filter(load -> load.month().equals(month)).findFirst();
    }

    @Override
    public List<MonthLoad> list() {
        return loads;
    }
}
