package ontime.stores.airplane;

import ontime.stores.flight.search.PageRequest;

/**
 * Search over the airplanes of all loaded flights.
 *
 * @see ontime.model.catalog.Names#AIRPLANES_ALIAS
 */
public interface AirplaneSearch {

    /**
     * One page of the airplanes that match, in an order without ties, so that pages never overlap. A page after the last one
     * is empty, with the correct total.
     *
     * @throws ontime.stores.StoreUnavailableException if the store does not answer
     */
    AirplanePage find(AirplaneQuery query, AirplaneOrder order, PageRequest page);
}
