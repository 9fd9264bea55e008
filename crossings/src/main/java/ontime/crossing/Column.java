package ontime.crossing;

/** The columns of a block: a short a flight. */
enum Column {
    /** Position in the names of the block. */
    CARRIER,
    /** Position in the names of the block. */
    ORIGIN,
    /** Position in the names of the block. */
    DEST,
    /** Position in the names of the block; the name is empty if BTS gives none. */
    TAIL_NUM,
    /** 0 to 23. */
    DEPARTURE_HOUR,
    /** 0 to 23; 24 if BTS gives no time. */
    ARRIVAL_HOUR,
    /** BTS {@code DistanceGroup} less one: 0 to 10; 11 if BTS gives no distance. */
    DISTANCE_GROUP,
    /** See {@link FlightOutcome}. */
    OUTCOME,
    /** The cause with the most minutes, 1 to 5; 0 without minutes. */
    CAUSE,
    /** Minutes; {@link FlightBlock#NO_DELAY} if BTS gives none. */
    DEP_DELAY,
    /** Minutes; {@link FlightBlock#NO_DELAY} if BTS gives none. */
    ARR_DELAY
}
