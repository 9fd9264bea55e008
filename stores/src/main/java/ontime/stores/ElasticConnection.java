package ontime.stores;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.SimpleJsonpMapper;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import ontime.model.server.ElasticServer;
import ontime.model.server.TrustedAuthority;
import ontime.model.settings.Secret;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.impl.nio.client.HttpAsyncClientBuilder;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * A connection to an Elasticsearch cluster. An application opens one and closes it. It connects at the first use.
 */
public final class ElasticConnection implements StoreCheck, AutoCloseable {

    /** Timeout for page requests. */
    public static final Duration READ_WITHIN = Duration.ofSeconds(10);

    /** Timeout for writing: on a busy machine, refreshing or flushing a loaded month takes long. */
    public static final Duration WRITE_WITHIN = Duration.ofMinutes(2);

    /** Timeout for counting the flights of many months. */
    public static final Duration COUNT_WITHIN = Duration.ofMinutes(1);

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);

    /** Too busy, or down behind a gateway. The request itself may be fine. */
    private static final Set<Integer> TRY_LATER = Set.of(429, 502, 503, 504);

    private final ElasticsearchClient client;
    private final ElasticServer server;

    private ElasticConnection(ElasticsearchClient client, ElasticServer server) {
        this.client = client;
        this.server = server;
    }

    /** A question to the cluster. */
    @FunctionalInterface
    public interface Question<T> {
        /** What the cluster answers. */
        T ask(ElasticsearchClient client) throws IOException;
    }

    /**
     * Opens a connection.
     *
     * @param url {@code http://host:port}, or several separated by commas
     * @param answerWithin timeout after which the cluster counts as unavailable
     */
    public static ElasticConnection open(String url, Duration answerWithin) {
        return open(ElasticServer.at(url), answerWithin);
    }

    /**
     * Opens a connection to a cluster that may ask for a login or TLS.
     *
     * @param answerWithin timeout after which the cluster counts as unavailable
     */
    public static ElasticConnection open(ElasticServer server, Duration answerWithin) {
        RestClient rest = RestClient.builder(
                        server.urls().stream().map(HttpHost::create).toArray(HttpHost[]::new))
                .setDefaultHeaders(credentials(server))
                .setHttpClientConfigCallback(http -> trust(http, server.authority()))
                .setRequestConfigCallback(request -> request.setConnectTimeout((int) CONNECT_WITHIN.toMillis())
                        .setSocketTimeout((int) answerWithin.toMillis()))
                .build();
        RestClientTransport transport = new RestClientTransport(rest, new SimpleJsonpMapper());
        return new ElasticConnection(new ElasticsearchClient(transport), server);
    }

    private static HttpAsyncClientBuilder trust(HttpAsyncClientBuilder http, @Nullable TrustedAuthority authority) {
        return authority == null ? http : http.setSSLContext(authority.context());
    }

    private static Header[] credentials(ElasticServer server) {
        Secret authorization = server.authorization();
        return authorization == null
                ? new Header[0]
                : new Header[] {new BasicHeader("Authorization", authorization.value())};
    }

    /**
     * Asks the cluster.
     *
     * @throws StoreUnavailableException if the cluster does not answer, is too busy, or refuses the login
     */
    public <T> T ask(Question<T> question) {
        try {
            return question.ask(client);
        } catch (IOException e) {
            throw unavailable(e);
        } catch (ElasticsearchException e) {
            Optional<String> refused = server.loginFailure(e.status());
            if (refused.isPresent()) {
                throw StoreUnavailableException.ofRefusal(refused.get(), e);
            }
            throw isTryLater(e.status()) ? new StoreUnavailableException(name(), e) : e;
        } catch (RuntimeException e) {
            // The end of the application interrupts threads that wait.
            throw e.getCause() instanceof InterruptedException ? new StoreUnavailableException(name(), e) : e;
        }
    }

    private StoreUnavailableException unavailable(IOException failure) {
        // A proxy refuses a login in words that are not Elasticsearch's.
        Optional<String> refused = failure instanceof TransportException answer
                ? server.loginFailure(answer.statusCode())
                : server.tlsFailure(failure);
        return refused.map(sentence -> StoreUnavailableException.ofRefusal(sentence, failure))
                .orElseGet(() -> new StoreUnavailableException(name(), failure));
    }

    /** The driver's client, for bulk writes. */
    public ElasticsearchClient client() {
        return client;
    }

    /** Its name for people: "Elasticsearch at localhost:9200". */
    public String name() {
        return server.name();
    }

    /** Whether the same request may succeed later. */
    public static boolean isTryLater(int status) {
        return TRY_LATER.contains(status);
    }

    @Override
    public StoreHealth check() {
        try {
            // Not GET /, which the small distribution of the local stack does not answer.
            ask(elastic -> elastic.cluster().health());
            return StoreHealth.ofAnswering(name());
        } catch (StoreUnavailableException | ElasticsearchException e) {
            return StoreHealth.ofTrouble(name(), String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
