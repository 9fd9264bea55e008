package ontime.model.delay;

/** What flights a report is about. */
public enum DelaySubject {
    /** All flights of the table. The id is {@link DelayReport#ALL}. */
    ALL,
    /** An airline's flights. The id is BTS {@code Carrier}. */
    AIRLINE,
    /** Flights from an airport. The id is BTS {@code Origin}. */
    DEPARTURES,
    /** Flights to an airport. The id is BTS {@code Dest}. */
    ARRIVALS,
    /** Flights of a route. The id is {@link ontime.model.flight.Route#toString}. */
    ROUTE
}
