package ontime.web.prediction.live;

/** How far a request is. */
public enum PredictionStatus {
    /** It is on its way. */
    WAITING,
    /** It is answered. */
    READY,
    /** It can't be answered. */
    REJECTED
}
