package ontime.testkit.airplane;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import ontime.model.airplane.FlownAirplane;
import ontime.stores.airplane.Airplanes;

/** Airplanes of a list; passes the same contract as the real store. */
public final class InMemoryAirplanes implements Airplanes {

    private final List<FlownAirplane> airplanes;

    /** The airplanes of a collection, each once. */
    public InMemoryAirplanes(Collection<FlownAirplane> airplanes) {
        this.airplanes = List.copyOf(airplanes);
    }

    @Override
    public Optional<FlownAirplane> find(String tailNum) {
        return airplanes.stream()
                .filter(airplane -> airplane.tailNum().equals(tailNum))
                .findFirst();
    }
}
