package ontime.stores.airplane;

import ontime.stores.flight.search.PageRequest;

/**
 * Search over the airplanes of all loaded flights.
 *
 * @see ontime.model.catalog.Names#AIRPLANES_ALIAS
 */
public interface AirplaneSearch {

    /**
     * One page of the airplanes that match, in an order that has no ties, so that pages never overlap. One beyond the last
     * is empty, with the true total.
     *
     * @throws ontime.stores.StoreUnavailableException where the store does not answer
     */
    AirplanePage find(AirplaneQuery query, AirplaneOrder order, PageRequest page);
}
