package ontime.web.prediction.live;

/** The progress of a request. */
public enum PredictionStatus {
    /** It is not answered yet. */
    WAITING,
    /** It is answered. */
    READY,
    /** It can't be answered. */
    REJECTED
}
