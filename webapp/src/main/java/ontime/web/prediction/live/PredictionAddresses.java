package ontime.web.prediction.live;

/** The addresses of the pages and of the API of predictions. */
public final class PredictionAddresses {

    /** The pages of predictions, each by its id. */
    public static final String PAGES = "/predictions";

    /** The pages of daily batches, each by its day. */
    public static final String BATCH_PAGES = PAGES + "/batch";

    /** Predictions in the API. */
    public static final String API = "/api/v1/predictions";

    /** Daily batches in the API. */
    public static final String BATCH_API = API + "/batch";

    private PredictionAddresses() {}
}
