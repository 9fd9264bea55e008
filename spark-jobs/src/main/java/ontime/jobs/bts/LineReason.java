package ontime.jobs.bts;

/** Why a line is in the quarantine and not in the table. */
public enum LineReason {
    /** The line has more or fewer fields than the header. */
    BAD_WIDTH,
    /** A quote is inside a field, or is not closed. */
    BAD_QUOTE,
    /** A column of the flight's key is not a valid number, date or time. */
    BAD_TYPE,
    /** The date, carrier, flight number, an airport or the scheduled departure is missing. */
    RULE_KEY_MISSING,
    /** The year, month and day do not match the flight's date. */
    RULE_DATE,
    /** The flight is in a month that the file does not cover: loading it would replace that month by a few lines. */
    RULE_MONTH,
    /** An airport or carrier code is invalid. */
    RULE_CODE,
    /** The flight number is below 0 or above 65,535. */
    RULE_FLIGHT_NUM
}
