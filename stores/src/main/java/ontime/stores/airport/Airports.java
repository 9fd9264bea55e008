package ontime.stores.airport;

import java.util.List;
import java.util.Optional;
import ontime.model.airport.Airport;
import ontime.stores.DocumentStore;
import ontime.stores.StoreCatalog;

/** The airports of the loaded flights: a few hundred. */
public final class Airports {

    private final DocumentStore store;

    /** The airports of a store. */
    public Airports(DocumentStore store) {
        this.store = store;
    }

    /** An airport by its code; empty if no loaded flight uses it. */
    public Optional<Airport> find(String code) {
        return store.find(StoreCatalog.AIRPORTS, code);
    }

    /** Every airport of the loaded flights, by code. */
    public List<Airport> list() {
        return store.list(StoreCatalog.AIRPORTS);
    }
}
