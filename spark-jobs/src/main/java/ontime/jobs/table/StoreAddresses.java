package ontime.jobs.table;

import java.util.Optional;
import ontime.model.settings.Settings;

/** Where the stores are, for jobs: they start none, and guess no address. */
public final class StoreAddresses {

    private StoreAddresses() {}

    /**
     * Where MongoDB is.
     *
     * @throws IllegalArgumentException where that is not set
     */
    public static String mongoDb(Settings.MongoDb settings) {
        return get(settings.uri(), "ONTIME_MONGODB_URI");
    }

    /**
     * Where Elasticsearch is.
     *
     * @throws IllegalArgumentException where that is not set
     */
    public static String elasticsearch(Settings.Elasticsearch settings) {
        return get(settings.url(), "ONTIME_ELASTICSEARCH_URL");
    }

    private static String get(Optional<String> address, String setting) {
        return address.orElseThrow(() -> new IllegalArgumentException(
                setting + " is not set: start jobs by ./ontime job, which knows where it is"));
    }
}
