package ontime.testkit.login;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import ontime.model.server.ElasticServer;

/**
 * A TLS proxy in front of Elasticsearch with basic authentication and API keys, as companies run it. The user {@code guest} may
 * read only. It logs in to Elasticsearch itself.
 */
final class ElasticProxy implements AutoCloseable {

    static final String PASSWORD = "pass:word ñ";
    static final String API_KEY = "VuaCfGcBCdbkQm-e5aOx:ui2lp2axTNmsyakw9tvNnw";

    private static final String OWNER = basic("ontime");
    private static final String GUEST = basic("guest");
    private static final String JSON = "application/json";

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpClient http = HttpClient.newHttpClient();
    private final ElasticServer target;

    /** Listens on a free port with a server's certificate. */
    ElasticProxy(String target, SSLContext context) throws IOException {
        this.target = ElasticServer.at(target);
        this.server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "https://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String basic(String user) {
        byte[] login = (user + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(login);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String login = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            boolean isOwner = login.equals(OWNER) || login.equals("ApiKey " + API_KEY);
            boolean isReading = exchange.getRequestMethod().equals("GET");
            if (isOwner || (login.equals(GUEST) && isReading)) {
                forward(exchange);
            } else if (login.equals(GUEST)) {
                // As Elasticsearch's own security says it.
                exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
                send(
                        exchange,
                        403,
                        JSON,
                        """
                        {"error":{"type":"security_exception","reason":"action is unauthorized for user [guest]"},\
                        "status":403}"""
                                .getBytes(StandardCharsets.UTF_8));
            } else {
                // As a proxy says it.
                send(exchange, 401, "text/html", "<h1>401</h1>".getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private void forward(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target.url() + exchange.getRequestURI()))
                .header(
                        "Authorization",
                        Objects.requireNonNull(target.authorization()).value())
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String header : List.of("Content-Type", "Accept")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        try {
            HttpResponse<byte[]> response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().firstValue("X-Elastic-Product").ifPresent(product -> exchange.getResponseHeaders()
                    .set("X-Elastic-Product", product));
            send(
                    exchange,
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(JSON),
                    response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean hasBody = body.length > 0 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, hasBody ? body.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
