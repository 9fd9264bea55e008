package ontime.local.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import ontime.model.server.MongoServer;
import ontime.model.server.TrustedAuthority;

/** The launcher's own clients, which do not wait long. */
public final class MongoAccess {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(3);

    private MongoAccess() {}

    /** A client of a server, which may ask for a login or TLS; the caller closes it. */
    public static MongoClient open(MongoServer server) {
        return open(server, ANSWER_WITHIN);
    }

    /**
     * A client for long answers.
     *
     * @param answerWithin how long an answer may take
     */
    public static MongoClient open(MongoServer server, Duration answerWithin) {
        long millis = ANSWER_WITHIN.toMillis();
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server.connectionUri()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(millis, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(answerWithin.toMillis(), TimeUnit.MILLISECONDS));
        TrustedAuthority authority = server.authority();
        if (authority != null) {
            settings.applyToSslSettings(ssl -> ssl.context(authority.context()));
        }
        return MongoClients.create(settings.build());
    }
}
