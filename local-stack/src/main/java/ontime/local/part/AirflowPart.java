package ontime.local.part;

import java.io.IOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.Launch;
import ontime.local.launch.StepFailedException;
import ontime.local.process.PartState;
import ontime.local.process.Ports;
import ontime.local.program.LauncherProgram;
import ontime.local.program.PartProcess;
import ontime.local.program.PythonEnvironment;
import ontime.local.server.PartStatus;
import ontime.local.server.PartStatus.Condition;
import org.bson.Document;

/** Airflow as a process beside the servers, which runs and watches Airflow's own. */
public final class AirflowPart {

    public static final String NAME = "airflow";

    private static final String MAIN = "ontime.local.airflow.AirflowMain";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int ANSWER_MILLIS = 5_000;
    private static final List<String> NEEDED = List.of("metadatabase", "scheduler", "dag_processor");

    private final Launch launch;
    private final PartProcess process;

    public AirflowPart(Launch launch) {
        this.launch = launch;
        this.process = new PartProcess(launch, NAME);
    }

    /** What it runs on. */
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
        return process.findRunning().isPresent();
    }

    /** Starts it; comes back at once. */
    public void start() {
        process.start(LauncherProgram.command(launch, NAME, MAIN), Map.of(), new Ports(Map.of(NAME, port())));
    }

    public void stop() {
        process.stop();
        launch.state().remove(NAME);
    }

    /**
     * Waits until Airflow answers that it is healthy.
     *
     * @throws StepFailedException where it ends, or does not answer
     */
    public void awaitHealthy() {
        process.awaitReady(this::isHealthy, PATIENCE, "not healthy within 4 minutes: ", "Airflow ended: ");
    }

    /** How it is; empty where nobody has started it. */
    public Optional<PartStatus> findStatus() {
        return launch.state().find(NAME).map(part -> {
            Optional<PartState> running = process.findRunning();
            Condition condition = running.map(alive -> isHealthy() ? Condition.RUNNING : Condition.SILENT)
                    .orElse(Condition.STOPPED);
            return new PartStatus(NAME, condition, running.isPresent() ? address() : "", Map.of(), running);
        });
    }

    private boolean isHealthy() {
        try {
            URLConnection connection = URI.create("http://127.0.0.1:%d/api/v2/monitor/health".formatted(port()))
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            String answer = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Document health = Document.parse(answer);
            return NEEDED.stream().allMatch(part -> "healthy"
                    .equals(health.get(part, Document.class).getString("status")));
        } catch (IOException e) {
            return false;
        }
    }
}
