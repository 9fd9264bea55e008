package ontime.model.catalog;

import java.time.YearMonth;

/** Names in the stores that are not a dataset's own. */
public final class Names {

    /** The alias that searches read; behind it stands one index a month. */
    public static final String FLIGHTS_ALIAS = "on_time_performance";

    /** The alias that searches for airplanes read; behind it stands one index. */
    public static final String AIRPLANES_ALIAS = "airplanes";

    /** What was published, by dataset and month. */
    public static final String PUBLICATIONS = "publications";

    /** Every version of every model; also the folder of their files. */
    public static final String MODELS = "models";

    /** Which version of each model serves. */
    public static final String CHAMPIONS = "champions";

    /** What was asked to be predicted, by UUID. */
    public static final String PREDICTION_REQUESTS = "prediction_requests";

    /** What was answered, by UUID; the first answer stays. */
    public static final String PREDICTIONS = "predictions";

    /** What was asked to be predicted with a day's batch, by day. */
    public static final String REQUESTS_BY_DAY = "requests_by_day";

    /** What is watched with a mail address, by the address's keyed hash. */
    public static final String SUBSCRIPTIONS = "subscriptions";

    /** What became of the mail of each day to each subscription, by day and the address's keyed hash. */
    public static final String MAILS_SENT = "mails_sent";

    /** The folder, below that of the tables, where streams remember how far they are. */
    public static final String CHECKPOINTS = "checkpoints";

    /** What datasets of all months together were last made from. */
    public static final String ORIGINS = "origins";

    private Names() {}

    /** An index of one month of flights, of one version of the table: {@code on_time_performance-2008-01-v3}. */
    public static String flightsIndex(YearMonth month, long version) {
        return flightsIndexPrefix(month) + version;
    }

    /** An index of all airplanes: {@code airplanes-v3f5c}. */
    public static String airplanesIndex(String version) {
        return AIRPLANES_ALIAS + "-v" + version;
    }

    /** What the names of all indices of a month begin with. */
    public static String flightsIndexPrefix(YearMonth month) {
        return FLIGHTS_ALIAS + "-" + month + "-v";
    }
}
