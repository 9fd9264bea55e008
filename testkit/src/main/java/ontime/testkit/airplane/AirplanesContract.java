package ontime.testkit.airplane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import ontime.model.airplane.FlownAirplane;
import ontime.stores.airplane.Airplanes;
import org.junit.jupiter.api.Test;

/** The contract of {@link Airplanes}. A store's test says how to open one that holds some airplanes, and no others. */
public abstract class AirplanesContract {

    /** A store that holds these airplanes only. */
    protected abstract Airplanes open(Collection<FlownAirplane> airplanes);

    @Test
    void anAirplaneIsFoundByItsTailNumberWithEveryValue() {
        Airplanes airplanes = open(SomeAirplanes.list());

        for (FlownAirplane airplane : SomeAirplanes.list()) {
            assertThat(airplanes.find(airplane.tailNum())).contains(airplane);
        }
    }

    @Test
    void aTailNumberMustMatchExactly() {
        Airplanes airplanes = open(List.of(SomeAirplanes.BOEING));

        assertThat(airplanes.find("n338aa")).isEmpty();
        assertThat(airplanes.find("N338A")).isEmpty();
    }
}
