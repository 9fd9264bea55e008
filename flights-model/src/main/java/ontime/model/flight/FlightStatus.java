package ontime.model.flight;

/** How a flight ended, by the rule of the US Department of Transportation: late is 15 or more minutes after schedule. */
public enum FlightStatus {
    ON_TIME,
    LATE,
    CANCELLED,
    DIVERTED,
    /** BTS gives neither an arrival nor a reason. */
    UNKNOWN
}
