package ontime.web.flight.account;

/** The events of every operated flight, in order. */
enum FlightEvent {
    /** It leaves the gate of the origin. */
    GATE_OUT,
    /** It takes off. */
    WHEELS_OFF,
    /** It lands at the destination. */
    WHEELS_ON,
    /** It arrives at the gate of the destination. */
    GATE_IN
}
