package ontime.jobs.table;

import java.util.Optional;
import ontime.model.settings.Settings;

/** The addresses of the stores for jobs. Jobs do not start stores, and use no default addresses. */
public final class StoreAddresses {

    private StoreAddresses() {}

    /**
     * The address of MongoDB.
     *
     * @throws IllegalArgumentException if the address is not set
     */
    public static String mongoDb(Settings.MongoDb settings) {
        return get(settings.uri(), "ONTIME_MONGODB_URI");
    }

    /**
     * The address of Elasticsearch.
     *
     * @throws IllegalArgumentException if the address is not set
     */
    public static String elasticsearch(Settings.Elasticsearch settings) {
        return get(settings.url(), "ONTIME_ELASTICSEARCH_URL");
    }

    private static String get(Optional<String> address, String setting) {
        return address.orElseThrow(() -> new IllegalArgumentException(
                setting + " is not set: start jobs by ./ontime job, which knows where it is"));
    }
}
