package ontime.web.prediction;

/** The addresses of the pages and of the API of predictions. */
final class PredictionAddresses {

    /** The page with the form. */
    static final String PREDICT = "/predict";

    /** Where the form is sent to predict a flight of the daily batch. */
    static final String PREDICT_BATCH = PREDICT + "/batch";

    /** The pages of predictions, each by its id. */
    static final String PAGES = "/predictions";

    /** The pages of daily batches, each by its day. */
    static final String BATCH_PAGES = PAGES + "/batch";

    /** Predictions in the API. */
    static final String API = "/api/v1/predictions";

    /** Daily batches in the API. */
    static final String BATCH_API = API + "/batch";

    private PredictionAddresses() {}
}
