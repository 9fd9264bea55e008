package ontime.model.load;

/** What is counted at every load because it makes a month's flights less than they should be; none of it loses a row. */
public enum QualityRule {
    /** A flight that flew, without a tail number. */
    EMPTY_TAIL,
    /**
     * A departure or an arrival more than three hours before or three days after its time: most likely another flight's,
     * or another day's.
     */
    DELAY_OUT_OF_RANGE,
    /** A departure or arrival at an airport that no reference data has. */
    UNKNOWN_AIRPORT,
    /** A flight of a carrier that no reference data has. */
    UNKNOWN_CARRIER,
    /** A flight to where it came from. */
    SAME_AIRPORT,
    /** A flight that flew for no time, or less. */
    AIR_TIME_NOT_POSITIVE,
    /** A schedule by which a flight takes no time, or less. */
    SCHEDULED_TIME_NOT_POSITIVE,
    /** A flight of 0 miles, or without a distance. */
    DISTANCE_MISSING,
    /** A cancelled flight that does not say why. */
    CANCELLED_WITHOUT_CODE,
    /** A flight that did not take place and landed elsewhere. */
    CANCELLED_AND_DIVERTED,
    /** A time after 2400 or with more than 59 minutes: it is null in the table. */
    TIME_NOT_VALID,
    /** A tail number of unreadable bytes, or a word for "unknown": it is null in the table. */
    TAIL_NOT_VALID,
    /** Another value that its column cannot have, such as words where minutes belong: it is null in the table. */
    VALUE_NOT_VALID,
    /** A flight that two files have, with different values: those of the newer file are in the table. */
    FILES_DIFFER,
    /** A row whose key an earlier row has too, with other content. */
    SAME_KEY,
    /** Far more or fewer rows than the month before. */
    ROWS_UNLIKE_MONTH_BEFORE,
    /** Far more or fewer rows than the same month of the year before. */
    ROWS_UNLIKE_YEAR_BEFORE
}
