package ontime.stores.flight.search;

/**
 * Search over all loaded flights.
 *
 * @see ontime.model.catalog.Names#FLIGHTS_ALIAS
 */
public interface FlightSearch {

    /**
     * One page of the flights that match, in the query's order, so that pages never overlap. Any page can be requested; a page
     * after the last one is empty, with the correct total.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    SearchPage find(FlightQuery query, PageRequest page);
}
