package ontime.stores.airline;

import java.util.List;
import java.util.Optional;
import ontime.model.airline.Airline;

/** The airlines of the loaded flights. */
public interface Airlines {

    /** An airline by the code that BTS reports it under; empty where it has no loaded flight. */
    Optional<Airline> find(String code);

    /** Every airline of the loaded flights, by code. */
    List<Airline> list();
}
