package ontime.model.catalog;

import java.time.YearMonth;

/** Names in the stores that are not a dataset's own. */
public final class Names {

    /** The alias that flight searches read. It has one index per month. */
    public static final String FLIGHTS_ALIAS = "on_time_performance";

    /** The alias that airplane searches read. It has one index. */
    public static final String AIRPLANES_ALIAS = "airplanes";

    /** Publications by dataset and month. */
    public static final String PUBLICATIONS = "publications";

    /** The ids of the documents of each publication, by dataset and month. */
    public static final String PUBLICATION_IDS = PUBLICATIONS + "_ids";

    /** Every version of every model; also the folder of their files. */
    public static final String MODELS = "models";

    /** Which version of each model serves. */
    public static final String CHAMPIONS = "champions";

    /** Requests for predictions, by UUID. */
    public static final String PREDICTION_REQUESTS = "prediction_requests";

    /** Answers by UUID; the first answer stays. */
    public static final String PREDICTIONS = "predictions";

    /** Requests that a day's batch answers, by day. */
    public static final String REQUESTS_BY_DAY = "requests_by_day";

    /** Subscriptions by the keyed hash of the email address. */
    public static final String SUBSCRIPTIONS = "subscriptions";

    /** The daily emails, by day and the keyed hash of the email address. */
    public static final String MAILS_SENT = "mails_sent";

    /** Which scheduler runs the jobs of each day. */
    public static final String DAY_LEASES = "day_leases";

    /** Dashboards that visitors put together, by the id in their links. */
    public static final String SAVED_DASHBOARDS = "saved_dashboards";

    /** The people who may sign in, by name. */
    public static final String USERS = "users";

    /** The tokens of programs that ask in the name of a user, by their hash. */
    public static final String API_TOKENS = "api_tokens";

    /** The browsers in which people are signed in, by the hash of their cookies. */
    public static final String USER_SESSIONS = "user_sessions";

    /** The email addresses of users, by their names. */
    public static final String USER_MAILS = "user_mails";

    /** What clients did in the time of a limit, by a keyed hash. */
    public static final String COUNTS = "counts";

    /** What parts last measured of themselves, by part. */
    public static final String PART_REPORTS = "part_reports";

    /** The saved queries that run by themselves, by id. */
    public static final String QUERY_SCHEDULES = "query_schedules";

    /** The queries that users ran, by UUID. */
    public static final String RAN_QUERIES = "ran_queries";

    /** The queries that users saved under a name, by id. */
    public static final String SAVED_QUERIES = "saved_queries";

    /** The folder, below that of the tables, that has the checkpoints of streams. */
    public static final String CHECKPOINTS = "checkpoints";

    /** The versions of the table that datasets of all months were last built from. */
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

    /** The prefix of the names of all indices of a month. */
    public static String flightsIndexPrefix(YearMonth month) {
        return FLIGHTS_ALIAS + "-" + month + "-v";
    }
}
