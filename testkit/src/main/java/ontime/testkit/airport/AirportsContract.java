package ontime.testkit.airport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import ontime.model.airport.Airport;
import ontime.stores.airport.Airports;
import org.junit.jupiter.api.Test;

/** The contract of {@link Airports}. A store's test says how to open one that holds some airports, and no others. */
public abstract class AirportsContract {

    /** A store that holds these airports only. */
    protected abstract Airports open(Collection<Airport> airports);

    @Test
    void anAirportIsFoundByItsCodeWithEveryValue() {
        Airports airports = open(SomeAirports.list());

        assertThat(airports.find("SFO")).contains(SomeAirports.SFO);
        assertThat(airports.find("XWA")).contains(SomeAirports.WITHOUT_ZONE);
        assertThat(airports.find("LAX")).isEmpty();
    }

    @Test
    void everyAirportIsListedByCode() {
        Airports airports =
                open(List.of(SomeAirports.WITHOUT_ZONE, SomeAirports.SFO, SomeAirports.ATL, SomeAirports.JFK));

        assertThat(airports.list()).isEqualTo(SomeAirports.list());
    }
}
