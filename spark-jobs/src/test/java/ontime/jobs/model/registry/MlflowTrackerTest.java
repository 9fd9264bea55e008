package ontime.jobs.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import ontime.model.learning.TrainedModel;
import ontime.testkit.model.SomeModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a server that speaks MLflow's REST interface is sent. */
final class MlflowTrackerTest {

    private static final String PATH = "/api/2.0/mlflow/";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, JsonNode> sent = new ConcurrentHashMap<>();
    private final List<String> said = new ArrayList<>();
    private HttpServer server;
    private volatile boolean knowsExperiment;
    private volatile boolean isBroken;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(PATH, this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aModelIsARunWithItsParametersAndScores() {
        TrainedModel model = SomeModels.late(1);

        tracker().log(model);

        assertThat(asked)
                .containsExactly(
                        "experiments/get-by-name",
                        "experiments/create",
                        "runs/create",
                        "runs/log-batch",
                        "runs/update");
        assertThat(sent("runs/create").path("experiment_id").asText()).isEqualTo("12");
        assertThat(sent("runs/create").path("run_name").asText()).isEqualTo("late_before_departure/1");
        JsonNode batch = sent("runs/log-batch");
        assertThat(batch.path("run_id").asText()).isEqualTo("r1");
        assertThat(values(batch.path("metrics")))
                .containsEntry("auc", Double.toString(model.judgement().getScore("auc")))
                .containsKey("prior.logLoss")
                .containsKey("importance.Carrier");
        assertThat(values(batch.path("params")))
                .containsAllEntriesOf(model.parameters())
                .containsEntry("dataVersion", Long.toString(model.dataVersion()));
        assertThat(sent("runs/update").path("status").asText()).isEqualTo("FINISHED");
        assertThat(said).singleElement().asString().contains("r1");
    }

    @Test
    void anExperimentThatIsThereIsUsed() {
        knowsExperiment = true;

        tracker().log(SomeModels.late(1));

        assertThat(asked).doesNotContain("experiments/create");
        assertThat(sent("runs/create").path("experiment_id").asText()).isEqualTo("3");
    }

    @Test
    void aServerThatFailsOrIsAwayIsAWarning() {
        isBroken = true;
        tracker().log(SomeModels.late(1));
        server.stop(0);
        tracker().log(SomeModels.late(1));

        assertThat(said).hasSize(2).allSatisfy(line -> assertThat(line).startsWith("WARNING: MLflow"));
        assertThat(said.get(0)).contains("500");
    }

    @Test
    void whatIsNoAddressIsAWarning() {
        new MlflowTracker("file:/mlruns", said::add).log(SomeModels.late(1));

        assertThat(said).singleElement().asString().contains("MLFLOW_TRACKING_URI");
    }

    private JsonNode sent(String what) {
        return Objects.requireNonNull(sent.get(what), what);
    }

    private MlflowTracker tracker() {
        return new MlflowTracker("http://127.0.0.1:" + server.getAddress().getPort() + "/", said::add);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String what = exchange.getRequestURI().getPath().substring(PATH.length());
        asked.add(what);
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (body.length > 0) {
            sent.put(what, new ObjectMapper().readTree(body));
        }
        byte[] answer = answer(what).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status(what), answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private int status(String what) {
        if (isBroken) {
            return 500;
        }
        return what.equals("experiments/get-by-name") && !knowsExperiment ? 404 : 200;
    }

    private static String answer(String what) {
        return switch (what) {
            case "experiments/get-by-name" -> "{\"experiment\": {\"experiment_id\": \"3\"}}";
            case "experiments/create" -> "{\"experiment_id\": \"12\"}";
            case "runs/create" -> "{\"run\": {\"info\": {\"run_id\": \"r1\"}}}";
            default -> "{}";
        };
    }

    private static Map<String, String> values(JsonNode pairs) {
        Map<String, String> values = new HashMap<>();
        pairs.forEach(
                pair -> values.put(pair.path("key").asText(), pair.path("value").asText()));
        return values;
    }
}
