package ontime.jobs.model.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/**
 * The part of MLflow's REST API that we use. MLflow's Java client would add Protocol Buffers and another HTTP client for these
 * few calls.
 *
 * @see <a href="https://mlflow.org/docs/latest/rest-api.html">MLflow: REST API</a>
 */
final class MlflowApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_FOUND = 404;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String base;

    /**
     * The API of a server.
     *
     * @throws IllegalArgumentException if the address is not http(s)
     */
    MlflowApi(String server) {
        if (!server.matches("https?://.+")) {
            throw new IllegalArgumentException("MLFLOW_TRACKING_URI is not an http(s) address");
        }
        this.base = server.replaceFirst("/+$", "") + "/api/2.0/mlflow/";
    }

    /** The id of an experiment; creates it if it does not exist. */
    String experiment(String name) throws IOException, InterruptedException {
        String query = "experiments/get-by-name?experiment_name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        HttpResponse<String> found = send(request(query).GET().build());
        JsonNode answer = found.statusCode() == NOT_FOUND
                ? post("experiments/create", Map.of("name", name))
                : read(found).path("experiment");
        return answer.path("experiment_id").asText();
    }

    /** Sends an object and returns the response. */
    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return read(send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(TIMEOUT);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private static JsonNode read(HttpResponse<String> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException(String.format(
                    Locale.ROOT,
                    "%s answered %d: %s",
                    response.uri().getPath(),
                    response.statusCode(),
                    response.body()));
        }
        return JSON.readTree(response.body());
    }
}
