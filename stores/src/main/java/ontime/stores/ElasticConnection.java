package ontime.stores;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.SimpleJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;

/**
 * A connection to an Elasticsearch cluster. An application opens one and closes it. It connects at the first use.
 */
public final class ElasticConnection implements StoreCheck, AutoCloseable {

    /** Timeout for page requests. */
    public static final Duration READ_WITHIN = Duration.ofSeconds(10);

    /** Timeout for writing: on a busy machine, refreshing or flushing a loaded month takes long. */
    public static final Duration WRITE_WITHIN = Duration.ofMinutes(2);

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(3);

    /** Too busy, or down behind a gateway. The request itself may be fine. */
    private static final Set<Integer> TRY_LATER = Set.of(429, 502, 503, 504);

    private final ElasticsearchClient client;
    private final String name;

    private ElasticConnection(ElasticsearchClient client, String name) {
        this.client = client;
        this.name = name;
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
     * @param url {@code http://host:port}, with {@code user:password@} if the cluster asks for it
     * @param answerWithin timeout after which the cluster counts as unavailable
     */
    public static ElasticConnection open(String url, Duration answerWithin) {
        URI address = URI.create(url);
        HttpHost host = new HttpHost(address.getHost(), address.getPort(), address.getScheme());
        RestClient rest = RestClient.builder(host)
                .setDefaultHeaders(credentials(address))
                .setRequestConfigCallback(request -> request.setConnectTimeout((int) CONNECT_WITHIN.toMillis())
                        .setSocketTimeout((int) answerWithin.toMillis()))
                .build();
        RestClientTransport transport = new RestClientTransport(rest, new SimpleJsonpMapper());
        return new ElasticConnection(new ElasticsearchClient(transport), "Elasticsearch at " + host.toHostString());
    }

    private static Header[] credentials(URI address) {
        String userInfo = address.getUserInfo();
        if (userInfo == null) {
            return new Header[0];
        }
        String encoded = Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
        return new Header[] {new BasicHeader("Authorization", "Basic " + encoded)};
    }

    /**
     * Asks the cluster.
     *
     * @throws StoreUnavailableException if the cluster does not answer or is too busy
     */
    public <T> T ask(Question<T> question) {
        try {
            return question.ask(client);
        } catch (IOException e) {
            throw new StoreUnavailableException(name, e);
        } catch (ElasticsearchException e) {
            throw isTryLater(e.status()) ? new StoreUnavailableException(name, e) : e;
        }
    }

    /** The driver's client, for bulk writes. */
    public ElasticsearchClient client() {
        return client;
    }

    /** Its name for people: "Elasticsearch at localhost:9200". */
    public String name() {
        return name;
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
            return StoreHealth.ofAnswering(name);
        } catch (StoreUnavailableException | ElasticsearchException e) {
            return StoreHealth.ofTrouble(name, String.valueOf(e.getMessage()));
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
