package ontime.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ontime.local.process.DetachedCommand;
import ontime.local.process.Installation;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.RunningProcess;
import ontime.local.process.SharedClasses;
import ontime.local.process.SparkOptions;

/** The jobs and the web application as processes of their own, as {@code ./ontime up} starts them, on a test's stores. */
final class RunningOnTime implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** These processes live for less than a minute, too short for the second compiler to pay off. */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private final Installation installation = Installation.find();
    private final int port = new LoopbackPorts().any();
    private final Path folder;
    private final Map<String, String> environment;
    private final List<RunningProcess> started = new ArrayList<>();

    /**
     * Nothing runs yet.
     *
     * @param folder for tables and logs
     * @param stores the settings that lead to them
     */
    RunningOnTime(Path folder, Map<String, String> stores) {
        this.folder = folder;
        this.environment = new HashMap<>(stores);
        environment.put("ONTIME_DATA", folder.resolve("data").toString());
        environment.put("ONTIME_WEB_PORT", Integer.toString(port));
        environment.put("SPARK_LOCAL_IP", "127.0.0.1");
    }

    /** Loads BTS's files and publishes all that pages need. */
    void load(Path source, Path reference) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Installation.java()));
        String classPath = installation.classPath("spark-jobs");
        command.addAll(SparkOptions.read(installation));
        command.addAll(new SharedClasses(installation.root().resolve("run/classes")).options(classPath));
        command.addAll(List.of(QUICK_COMPILER, "-Xmx2g", "-cp", classPath, "ontime.jobs.Jobs"));
        command.addAll(List.of("load", "--source", source.toString(), "--reference", reference.toString()));
        Path log = folder.resolve("load.log");
        ProcessBuilder load = new ProcessBuilder(command)
                .directory(installation.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        load.environment().putAll(environment);
        assertThat(load.start().waitFor()).as(Files.readString(log)).isZero();
    }

    /** Serves the pages; returns when they answer. */
    String serve() {
        List<String> command = List.of(
                Installation.java(),
                QUICK_COMPILER,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                installation.classPath("webapp"),
                "ontime.web.OnTimeApplication");
        started.add(new DetachedCommand(command, environment, installation.root(), folder.resolve("web.log")).start());
        String site = "http://127.0.0.1:" + port;
        await().atMost(PATIENCE).ignoreExceptions().until(() -> status(site + "/actuator/health") == 200);
        return site;
    }

    @Override
    public void close() {
        started.forEach(RunningProcess::kill);
    }

    private static int status(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
