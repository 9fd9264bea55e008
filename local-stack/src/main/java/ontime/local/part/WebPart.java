package ontime.local.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.Launch;
import ontime.local.launch.RequiredPort;
import ontime.local.launch.StepFailedException;
import ontime.local.process.Installation;
import ontime.local.process.LaunchedJars;
import ontime.local.process.PartState;
import ontime.local.process.Ports;
import ontime.local.program.PartProcess;
import ontime.local.server.PartStatus;
import ontime.local.server.PartStatus.Condition;

/** The web application as a process beside the servers. */
public final class WebPart {

    public static final String NAME = "web";

    private static final String MODULE = "webapp";
    private static final String MAIN = "ontime.web.OnTimeApplication";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int ANSWER_MILLIS = 3_000;

    private final Launch launch;
    private final PartProcess process;

    public WebPart(Launch launch) {
        this.launch = launch;
        this.process = new PartProcess(launch, NAME);
    }

    public String address() {
        return "http://localhost:" + port();
    }

    private int port() {
        return launch.settings().web().port();
    }

    /**
     * Checks that the pages can have their port.
     *
     * @throws StepFailedException where something else has the port
     */
    public void requirePort() {
        if (process.findRunning().isEmpty()) {
            new RequiredPort("ontime.web.port", port()).requireFree();
        }
    }

    /** Starts it, unless it runs already from what the build made last, on the port, against these servers. */
    public void start(Map<String, String> servers) {
        Installation installation = launch.installation();
        LaunchedJars jars = new LaunchedJars(launch.folders().jars(NAME));
        String classPath = installation.classPath(MODULE);
        Optional<PartState> running = process.findRunning();
        if (running.isPresent()) {
            if (serves(running.get(), servers) && jars.areCurrent(classPath, installation.root())) {
                return;
            }
            process.stop();
        }
        requirePort();
        List<String> command = List.of(
                Installation.java(),
                "-Xmx" + launch.settings().web().memory(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                jars.copy(classPath, installation.root()),
                MAIN);
        process.start(command, launch.environment(servers), ports());
        ServersFile.of(launch, NAME).remember(servers);
    }

    /** Whether a running one has our port and was led to these servers. */
    private boolean serves(PartState running, Map<String, String> servers) {
        return running.ports().equals(ports()) && ServersFile.of(launch, NAME).isEqual(servers);
    }

    private Ports ports() {
        return new Ports(Map.of(NAME, port()));
    }

    /**
     * Waits until the pages are served.
     *
     * @throws StepFailedException where it ends or does not serve
     */
    public void awaitServing() {
        process.awaitReady(this::serves, PATIENCE, "no page within 2 minutes: ", "the web application ended: ");
    }

    public PartStatus status() {
        Optional<PartState> running = process.findRunning();
        Condition condition = running.map(part -> serves() ? Condition.RUNNING : Condition.SILENT)
                .orElse(Condition.STOPPED);
        return new PartStatus(NAME, condition, running.isPresent() ? address() : "", Map.of(), running);
    }

    private boolean serves() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create("http://127.0.0.1:%d/actuator/health".formatted(port()))
                            .toURL()
                            .openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }
}
