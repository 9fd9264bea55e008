package ontime.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Airflow's API. */
final class AirflowPages {

    /** Airflow's server answers an upgrade to HTTP/2 with an error. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private final String token;

    /** Logs in. */
    AirflowPages(int port, String user, String password) {
        this.address = "http://127.0.0.1:" + port;
        String body = json.createObjectNode()
                .put("username", user)
                .put("password", password)
                .toString();
        this.token = send(HttpRequest.newBuilder(URI.create(address + "/auth/token"))
                        .POST(HttpRequest.BodyPublishers.ofString(body)))
                .get("access_token")
                .asText();
    }

    void unpause(String dag) {
        send(request("/dags/" + dag).method("PATCH", HttpRequest.BodyPublishers.ofString("{\"is_paused\": false}")));
    }

    /** Ends a run: its tasks count as done, and those that run are stopped. */
    void end(String dag, String run) {
        send(request("/dags/%s/dagRuns/%s".formatted(dag, encoded(run)))
                .method("PATCH", HttpRequest.BodyPublishers.ofString("{\"state\": \"success\"}")));
    }

    /** Starts a run by hand. */
    void trigger(String dag, Map<String, String> parameters) {
        String body = json.createObjectNode()
                .putNull("logical_date")
                .set("conf", json.valueToTree(parameters))
                .toString();
        send(request("/dags/" + dag + "/dagRuns").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The state of each run of a DAG, by its id. */
    Map<String, String> runs(String dag) {
        Map<String, String> states = new TreeMap<>();
        get("/dags/" + dag + "/dagRuns")
                .get("dag_runs")
                .forEach(run -> states.put(
                        run.get("dag_run_id").asText(), run.get("state").asText()));
        return states;
    }

    /** The state of each task of a DAG's run. */
    Map<String, String> tasks(String dag, String run) {
        Map<String, String> states = new TreeMap<>();
        get("/dags/%s/dagRuns/%s/taskInstances".formatted(dag, encoded(run)))
                .get("task_instances")
                .forEach(task -> states.put(
                        task.get("task_id").asText(), task.get("state").asText()));
        return states;
    }

    private static String encoded(String run) {
        return run.replace("+", "%2B");
    }

    /** Whether a backfill of a DAG is active, even if its runs have ended. */
    boolean isBackfilling(String dag) {
        for (JsonNode backfill : get("/backfills?dag_id=" + dag).get("backfills")) {
            if (backfill.get("completed_at").isNull()) {
                return true;
            }
        }
        return false;
    }

    /** The events of assets, newest last. */
    JsonNode news() {
        return get("/assets/events").get("asset_events");
    }

    private JsonNode get(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v2" + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(
                    request.header("Content-Type", "application/json").build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "HTTP %d: %s", answer.statusCode(), answer.body()));
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
