package ontime.testkit.airplane;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ontime.model.airplane.AirplaneMonth;
import ontime.stores.airplane.AirplaneMonths;

/** Airplanes' months of a list; passes the same contract as the real store. */
public final class InMemoryAirplaneMonths implements AirplaneMonths {

    private final List<AirplaneMonth> months;

    /** The months of a collection, each once. */
    public InMemoryAirplaneMonths(Collection<AirplaneMonth> months) {
        this.months = List.copyOf(months);
    }

    @Override
    public Optional<AirplaneMonth> find(String tailNum, YearMonth month) {
        return months.stream()
                .filter(candidate -> candidate.id().equals(AirplaneMonth.id(tailNum, month)))
                .findFirst();
    }
}
