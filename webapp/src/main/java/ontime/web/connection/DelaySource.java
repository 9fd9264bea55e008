package ontime.web.connection;

/** What the delay of a flight is expected from. */
enum DelaySource {
    /** The models' prediction of this flight. */
    MODELS,
    /** Past flights of its number on its route. */
    NUMBER,
    /** Past flights of its airline on its route in its part of the day. */
    AIRLINE_AT_TIME,
    /** Past flights of its airline on its route. */
    AIRLINE_ON_ROUTE,
    /** Past flights of its airline from its origin. */
    AIRLINE_FROM_ORIGIN
}
