package ontime.local.part;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.Launch;
import ontime.local.launch.RequiredPort;
import ontime.local.process.HttpProbe;
import ontime.local.process.Installation;
import ontime.local.process.LaunchedJars;
import ontime.local.process.PartState;
import ontime.local.process.Ports;
import ontime.local.process.StepFailedException;
import ontime.local.program.PartProcess;
import ontime.local.server.PartStatus;

/** The web application. */
public final class WebPart {

    public static final String NAME = "web";

    private static final String MODULE = "webapp";
    private static final String MAIN = "ontime.web.OnTimeApplication";

    /**
     * The columns of flights, days by airport, kept pages and the application itself take up to 70 % of the heap. By default the
     * collector leaves them two thirds, and one full collection would follow the other.
     */
    private static final String SMALL_YOUNG = "-XX:NewRatio=5";

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(3);

    /** Under load, a request waits for others. */
    private static final Duration ALIVE_TIMEOUT = Duration.ofSeconds(8);

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
     * Checks that the port is free, unless the web application runs.
     *
     * @throws StepFailedException if another process uses the port
     */
    public void requirePort() {
        if (!process.isRunning()) {
            new RequiredPort("ontime.web.port", port()).requireFree();
        }
    }

    /** Starts the web application, unless it already runs the last build on this port with these servers. */
    public void start(Map<String, String> servers) {
        LaunchedJars jars = launch.jars(NAME, MODULE);
        Optional<PartState> running = process.findRunning();
        if (running.isPresent()) {
            if (serves(running.get(), servers) && jars.areCurrent()) {
                return;
            }
            process.stop();
        }
        requirePort();
        List<String> command = List.of(
                Installation.java(),
                "-Xmx" + launch.settings().web().memory(),
                "-XX:+UseSerialGC",
                SMALL_YOUNG,
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                jars.copy(),
                MAIN);
        process.start(command, launch.environment(servers), ports());
        ServersFile.of(launch, NAME).write(servers);
    }

    /** Whether the running web application has this port and these servers. */
    private boolean serves(PartState running, Map<String, String> servers) {
        return running.ports().equals(ports()) && ServersFile.of(launch, NAME).isEqual(servers);
    }

    private Ports ports() {
        return new Ports(Map.of(NAME, port()));
    }

    /**
     * Waits until the pages are available.
     *
     * @throws StepFailedException if the web application ends, or is not available in time
     */
    public void awaitServing() {
        process.awaitReady(this::serves, START_TIMEOUT, "no page within 2 minutes: ", "the web application ended: ");
    }

    public PartStatus status() {
        return process.status(address(), this::serves);
    }

    /** Whether it answers at all, even if a store is away. */
    public boolean isAlive() {
        return HttpProbe.get(
                        URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/actuator/health/liveness", port())),
                        ALIVE_TIMEOUT)
                .isPresent();
    }

    private boolean serves() {
        return HttpProbe.get(
                        URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/actuator/health", port())),
                        ANSWER_TIMEOUT)
                .isPresent();
    }
}
