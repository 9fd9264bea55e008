package ontime.stores.airport;

import java.util.List;
import java.util.Optional;
import ontime.model.airport.Airport;

/** The airports of the loaded flights. */
public interface Airports {

    /** An airport by its code; empty where no loaded flight uses it. */
    Optional<Airport> find(String code);

    /** Every airport of the loaded flights, by code. */
    List<Airport> list();
}
