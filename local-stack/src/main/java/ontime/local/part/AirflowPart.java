package ontime.local.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.Launch;
import ontime.local.process.HttpProbe;
import ontime.local.process.Ports;
import ontime.local.process.StepFailedException;
import ontime.local.program.LauncherProgram;
import ontime.local.program.PartProcess;
import ontime.local.program.PythonEnvironment;
import ontime.local.server.PartStatus;

/** Airflow: a process that starts and supervises Airflow's processes. */
public final class AirflowPart {

    public static final String NAME = "airflow";

    private static final String MAIN = "ontime.local.airflow.AirflowMain";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(4);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
    private static final List<String> NEEDED = List.of("metadatabase", "scheduler", "dag_processor");
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Launch launch;
    private final PartProcess process;

    public AirflowPart(Launch launch) {
        this.launch = launch;
        this.process = new PartProcess(launch, NAME);
    }

    /** The Python environment of Airflow. */
    public static PythonEnvironment python(Launch launch) {
        return PythonEnvironment.of(launch, "airflow-dags", "requirements");
    }

    public String address() {
        return "http://localhost:" + port();
    }

    private int port() {
        return launch.settings().airflow().port();
    }

    public boolean isRunning() {
        return process.isRunning();
    }

    /** Starts Airflow and returns immediately. */
    public void start() {
        process.start(LauncherProgram.command(launch, NAME, MAIN), Map.of(), new Ports(Map.of(NAME, port())));
    }

    public void stop() {
        process.stop();
        launch.state().remove(NAME);
    }

    /**
     * Waits until Airflow reports that it is healthy.
     *
     * @throws StepFailedException if Airflow ends, or is not healthy in time
     */
    public void awaitHealthy() {
        process.awaitReady(this::isHealthy, START_TIMEOUT, "not healthy within 4 minutes: ", "Airflow ended: ");
    }

    /** The current status; empty if Airflow was not started. */
    public Optional<PartStatus> findStatus() {
        return launch.state().find(NAME).map(part -> process.status(address(), this::isHealthy));
    }

    private boolean isHealthy() {
        return HttpProbe.get(
                        URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/api/v2/monitor/health", port())),
                        ANSWER_TIMEOUT)
                .filter(AirflowPart::isHealthy)
                .isPresent();
    }

    private static boolean isHealthy(String answer) {
        try {
            JsonNode health = MAPPER.readTree(answer);
            return NEEDED.stream()
                    .allMatch(part -> health.path(part).path("status").asText().equals("healthy"));
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
