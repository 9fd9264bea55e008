package ontime.web.prediction;

/** How far a request is. */
enum PredictionStatus {
    /** It is on its way. */
    WAITING,
    /** It is answered. */
    READY,
    /** It can't be answered. */
    REJECTED
}
