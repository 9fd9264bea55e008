package ontime.stores.flight.search;

/**
 * Search over all loaded flights.
 *
 * @see ontime.model.catalog.Names#FLIGHTS_ALIAS
 */
public interface FlightSearch {

    /**
     * One page of the flights that match, in the query's order, so that pages never overlap. Any page may be asked for, however deep; one beyond the last
     * is empty, with the true total.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    SearchPage find(FlightQuery query, PageRequest page);
}
