package ontime.model.prediction;

/** Why a request cannot be answered. */
public enum RejectionReason {
    /** It has no value. */
    EMPTY,
    /** It is longer than any question. */
    TOO_LARGE,
    /** It is not JSON in UTF-8. */
    NOT_JSON,
    /** A value is missing, of another type, or does not make sense. */
    BAD_VALUE,
    /** Its key is not its id: answers would not find their way back. */
    OTHER_KEY,
    /** An airport that the reference data does not have. */
    UNKNOWN_AIRPORT,
    /** No model serves for this flight. */
    NO_MODEL
}
