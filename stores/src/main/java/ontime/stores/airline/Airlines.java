package ontime.stores.airline;

import java.util.List;
import java.util.Optional;
import ontime.model.airline.Airline;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/** The airlines of the loaded flights: a few dozen. */
public final class Airlines {

    private final DocumentStore store;

    /** The airlines of a store. */
    public Airlines(DocumentStore store) {
        this.store = store;
    }

    /** An airline by the code that BTS reports it under; empty if it has no loaded flight. */
    public Optional<Airline> find(String code) {
        return store.find(StoreCatalog.AIRLINES, code);
    }

    /** Every airline of the loaded flights, by code. */
    public List<Airline> list() {
        return store.list(StoreCatalog.AIRLINES);
    }
}
