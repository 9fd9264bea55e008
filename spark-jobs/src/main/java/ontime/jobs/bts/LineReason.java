package ontime.jobs.bts;

/** Why a line is kept aside instead of entering the table. */
public enum LineReason {
    /** More or fewer fields than the header names. */
    BAD_WIDTH,
    /** A quote inside a field, or one that never closes. */
    BAD_QUOTE,
    /** A column of the flight's key holds no number, day or time. */
    BAD_TYPE,
    /** Date, carrier, flight number, airports or scheduled departure are missing. */
    RULE_KEY_MISSING,
    /** Year, month and day disagree with the flight's date. */
    RULE_DATE,
    /** A flight of a month that the file is not about: loading it would replace that month by a few lines. */
    RULE_MONTH,
    /** An airport or carrier code that can be none. */
    RULE_CODE,
    /** A flight number below 0 or above 65,535. */
    RULE_FLIGHT_NUM
}
