package ontime.web.flight.account;

/** What happens to every flight that is flown, in order. */
enum FlightEvent {
    /** It leaves the gate of the origin. */
    GATE_OUT,
    /** It takes off. */
    WHEELS_OFF,
    /** It lands at the destination. */
    WHEELS_ON,
    /** It comes to the gate of the destination. */
    GATE_IN
}
