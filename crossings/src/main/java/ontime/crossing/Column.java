package ontime.crossing;

import ontime.model.count.FlightOutcome;

/** The columns of a block, in the order by which its flights are sorted. */
enum Column {
    /** Position in the names of the block. */
    CARRIER,
    /** Position in the names of the block. */
    ORIGIN,
    /** Position in the names of the block. */
    DEST,
    /** BTS {@code DistanceGroup} less one: 0 to 10; 11 if BTS gives no distance. */
    DISTANCE_GROUP,
    /** The cause with the most minutes, 1 to 5; 0 without minutes. */
    CAUSE,
    /** Day of the month, from 1. */
    DAY,
    /** 0 to 23. */
    DEPARTURE_HOUR,
    /** 0 to 23; 24 if BTS gives no time. */
    ARRIVAL_HOUR,
    /** See {@link FlightOutcome}. */
    OUTCOME,
    /** Minutes; 0 if BTS gives none, which the outcome tells. */
    DEP_DELAY,
    /** Minutes; 0 if BTS gives none, which the outcome tells. */
    ARR_DELAY,
    /** Position in the names of the block; the name is empty if BTS gives none. */
    TAIL_NUM;

    /** Whether all flights of a group have the same value: the column has one value a group, the others one a flight. */
    boolean isOfGroup() {
        return compareTo(DISTANCE_GROUP) <= 0;
    }
}
