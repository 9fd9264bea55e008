package ontime.jobs.table;

import java.util.Optional;
import ontime.model.server.ElasticServer;
import ontime.model.server.MongoServer;
import ontime.model.settings.Settings;

/** The stores of jobs, at the addresses and with the logins of the settings. Jobs do not start stores, and use no default addresses. */
public final class StoreAddresses {

    private StoreAddresses() {}

    /**
     * MongoDB.
     *
     * @throws IllegalArgumentException if the address is not set
     */
    public static MongoServer mongoDb(Settings.MongoDb settings) {
        return MongoServer.at(settings, get(settings.uri(), "ONTIME_MONGODB_URI"));
    }

    /**
     * Elasticsearch.
     *
     * @throws IllegalArgumentException if the address is not set
     */
    public static ElasticServer elasticsearch(Settings.Elasticsearch settings) {
        return ElasticServer.at(settings, get(settings.url(), "ONTIME_ELASTICSEARCH_URL"));
    }

    private static String get(Optional<String> address, String setting) {
        return address.orElseThrow(() -> new IllegalArgumentException(
                setting + " is not set: start jobs by ./ontime job, which knows where it is"));
    }
}
