package ontime.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ontime.local.launch.Launch;
import ontime.local.launch.RequiredPort;
import ontime.local.process.Installation;
import ontime.local.process.LaunchedJars;
import ontime.local.process.LockFile;
import ontime.local.process.PartState;
import ontime.local.process.Ports;
import ontime.local.process.ReplacedFile;
import ontime.local.process.SparkOptions;
import ontime.local.process.StepFailedException;
import ontime.local.program.PartProcess;
import ontime.local.server.PartStatus;
import ontime.model.settings.Settings;

/** The gateway that runs SQL statements. Its environment has nothing but what it needs: no password of another part. */
public final class SqlGatewayPart {

    public static final String NAME = "sql";

    private static final String MODULE = "sql-gateway";
    private static final String MAIN = "ontime.sql.SqlGatewayMain";
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    private static final int TOKEN_BYTES = 32;

    /** What the gateway takes, and as much as a job needs beside it. */
    private static final long NEEDED_MEGABYTES = 2048;

    private final Launch launch;
    private final Settings.Sql settings;
    private final PartProcess process;

    public SqlGatewayPart(Launch launch) {
        this.launch = launch;
        this.settings = launch.settings().sql();
        this.process = new PartProcess(launch, NAME);
    }

    /** Whether the settings name a gateway elsewhere, so that none is started here. */
    public boolean isElsewhere() {
        return settings.gatewayUrl().isPresent();
    }

    /** Starts the gateway, unless it already runs the last build on this port. */
    public void start() {
        if (!isElsewhere()) {
            process.alone(this::startAlone);
        }
    }

    private void startAlone() {
        LaunchedJars jars = launch.jars(NAME, MODULE);
        Optional<PartState> running = process.findRunning();
        if (running.isPresent()) {
            if (running.get().ports().equals(ports()) && jars.areCurrent()) {
                return;
            }
            process.stop();
        }
        new RequiredPort("ontime.sql.port", settings.port()).requireFree();
        tokenFile();
        process.start(command(jars.copy()), Map.of(), ports());
    }

    /**
     * Starts the gateway in the background if this machine has the memory for it; else the first {@code ./ontime sql} does. If
     * it cannot start, everything else goes on.
     *
     * @return what was done, for people
     */
    public String begin() {
        if (isElsewhere()) {
            return settings.address().toString();
        }
        long available = availableMegabytes();
        if (available < NEEDED_MEGABYTES && !process.isRunning()) {
            return String.format(
                    Locale.ROOT,
                    "not started: %d MB of memory are available, it needs %d. ./ontime sql starts it",
                    available,
                    NEEDED_MEGABYTES);
        }
        try {
            start();
        } catch (StepFailedException e) {
            return "not started: " + e.getMessage();
        }
        return settings.address() + ", for /sql and ./ontime sql";
    }

    private static long availableMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/meminfo")).stream()
                    .filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(NEEDED_MEGABYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the gateway answers. */
    public void awaitReady() {
        process.awaitReady(
                this::answers,
                START_TIMEOUT,
                "the SQL gateway did not answer within 3 minutes: ",
                "the SQL gateway ended: ");
    }

    /** The status; empty if the gateway was never started or is elsewhere. */
    public Optional<PartStatus> findStatus() {
        return launch.state()
                .find(NAME)
                .map(part -> process.status(settings.address().toString(), this::answers));
    }

    private boolean answers() {
        return new SqlClient(settings.address(), token()).isReady();
    }

    private Ports ports() {
        return new Ports(Map.of(NAME, settings.port()));
    }

    private List<String> command(String jars) {
        SqlUser user = SqlUser.prepare(launch, work(), jars, tokenFile());
        List<String> command = new ArrayList<>(user.prefix());
        command.addAll(List.of("/usr/bin/env", "-i"));
        environment(user.token()).forEach((name, value) -> command.add(name + "=" + value));
        command.add(Installation.java());
        command.addAll(SparkOptions.read(launch.installation()).stream()
                .filter(option -> !option.contains("GC"))
                .toList());
        command.addAll(List.of(
                "-Xmx" + settings.memory(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=128m",
                "-Dontime.sql.work=" + work(),
                "-cp",
                user.classPath(),
                MAIN));
        return command;
    }

    /** Everything that the gateway and its executor know of this machine. */
    private Map<String, String> environment(Path token) {
        Map<String, String> environment = new TreeMap<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("ONTIME_SQL_") && !name.equals("ONTIME_SQL_TOKEN")) {
                environment.put(name, value);
            }
        });
        Map<String, String> jobs = launch.environment(Map.of());
        Optional.ofNullable(jobs.getOrDefault("ONTIME_REFERENCE", System.getenv("ONTIME_REFERENCE")))
                .ifPresent(folder -> environment.put("ONTIME_REFERENCE", folder));
        environment.put("ONTIME_DATA", launch.data());
        environment.put("ONTIME_SQL_TOKEN_FILE", token.toString());
        environment.put("SPARK_HOME", work().resolve("home").toString());
        environment.put("SPARK_SCALA_VERSION", "2.13");
        environment.put("SPARK_LOCAL_IP", "127.0.0.1");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("LANG", "C.UTF-8");
        environment.put("HOME", work().toString());
        return environment;
    }

    private Path work() {
        return launch.folders().run().resolve(NAME);
    }

    /** The token that the gateway expects. */
    public String token() {
        try {
            return Files.readString(tokenFile()).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the token of the SQL gateway", e);
        }
    }

    /** The file with the token, which is made if there is none; only its owner can read it. */
    public Path tokenFile() {
        Path file = launch.sqlToken();
        try {
            String given = settings.token().map(secret -> secret.value()).orElse("");
            if (!Files.exists(file)) {
                // Two starters would otherwise each have a token of their own.
                new LockFile(file.resolveSibling(file.getFileName() + ".lock")).during(() -> {
                    if (!Files.exists(file)) {
                        ReplacedFile.writeSecret(file, given.isEmpty() ? random() : given);
                    }
                });
            } else if (!given.isEmpty() && !Files.readString(file).strip().equals(given)) {
                Files.writeString(file, given);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the token of the SQL gateway", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
