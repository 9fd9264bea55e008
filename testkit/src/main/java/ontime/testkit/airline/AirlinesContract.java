package ontime.testkit.airline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import ontime.model.airline.Airline;
import ontime.stores.airline.Airlines;
import org.junit.jupiter.api.Test;

/** The contract of {@link Airlines}. A store's test says how to open one that holds some airlines, and no others. */
public abstract class AirlinesContract {

    /** A store that holds these airlines only. */
    protected abstract Airlines open(Collection<Airline> airlines);

    @Test
    void anAirlineIsFoundByItsCode() {
        Airlines airlines = open(SomeAirlines.list());

        assertThat(airlines.find("DL")).contains(SomeAirlines.DELTA);
        assertThat(airlines.find("ZZ")).isEmpty();
    }

    @Test
    void everyAirlineIsListedByCode() {
        Airlines airlines = open(List.of(SomeAirlines.DELTA, SomeAirlines.AMERICAN, SomeAirlines.PINNACLE));

        assertThat(airlines.list()).isEqualTo(SomeAirlines.list());
    }
}
