package ontime.testkit.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import ontime.local.server.Part;
import ontime.model.catalog.Names;
import ontime.model.server.ElasticServer;
import ontime.stores.ElasticConnection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real search server without indices for each test: {@code @RegisterExtension final FreshSearch search = new
 * FreshSearch();}. Tests that use it must not run at the same time.
 */
public final class FreshSearch implements BeforeEachCallback, AfterEachCallback {

    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable String url;
    private @Nullable ElasticConnection connection;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException, InterruptedException {
        TestServers servers = LocalStackExtension.servers(context);
        servers.start(List.of(Part.ELASTICSEARCH));
        url = servers.address(Part.ELASTICSEARCH);
        for (String index : list("*")) {
            send(HttpRequest.newBuilder(address("/" + index)).DELETE());
        }
        connection = ElasticConnection.open(url, ElasticConnection.WRITE_WITHIN);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        connection().close();
    }

    /** The indices of flights, seen by searches or not, by name. */
    public List<String> listIndices() throws IOException, InterruptedException {
        return list(Names.FLIGHTS_ALIAS + "-*");
    }

    /** The indices of airplanes, seen by searches or not, by name. */
    public List<String> listAirplaneIndices() throws IOException, InterruptedException {
        return list(Names.AIRPLANES_ALIAS + "-*");
    }

    /** The server, with its login. */
    public String url() {
        return Objects.requireNonNull(url, "only within a test");
    }

    /** A connection to it, closed after the test. */
    public ElasticConnection connection() {
        return Objects.requireNonNull(connection, "only within a test");
    }

    private List<String> list(String pattern) throws IOException, InterruptedException {
        URI address = address("/_cat/indices/" + pattern + "?h=index&s=index");
        return send(HttpRequest.newBuilder(address)).lines().toList();
    }

    private URI address(String path) {
        return URI.create(ElasticServer.at(url()).url() + path);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        request.header(
                "Authorization",
                Objects.requireNonNull(ElasticServer.at(url()).authorization()).value());
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IOException(String.format(Locale.ROOT, "HTTP %d: %s", response.statusCode(), response.body()));
        }
        return response.body();
    }
}
