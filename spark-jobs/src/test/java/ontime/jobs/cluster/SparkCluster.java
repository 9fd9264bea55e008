package ontime.jobs.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import ontime.local.process.RunningProcess;

/** A standalone cluster in a folder, on free ports, by the scripts of {@code infra/spark}. */
final class SparkCluster implements AutoCloseable {

    /** Long enough for a machine that does other work too. */
    private static final long MINUTES = 5;

    private static final Path SCRIPTS = Path.of("../infra/spark");

    /** Two processors share six JVMs that live for seconds: the quick compiler alone and one thread to collect garbage. */
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Path folder;

    SparkCluster(Path folder) {
        this.folder = folder;
    }

    /** Starts what does not run: a master and two workers of one core each. */
    String start() {
        return run(
                Map.of(),
                List.of("start", "--workers", "2", "--worker-memory", "640m", "--port", "0", "--page-port", "0"));
    }

    /** Runs a job and keeps Spark's log of its events. */
    String submit(Map<String, String> environment, String... job) {
        List<String> command = new ArrayList<>(List.of(
                "submit",
                "--driver-memory",
                "640m",
                "--driver-java-options",
                SHORT_LIVED,
                "--conf",
                "spark.executor.extraJavaOptions=" + SHORT_LIVED,
                // So few flights would be joined into one task.
                "--conf",
                "spark.sql.adaptive.coalescePartitions.enabled=false",
                "--conf",
                "spark.eventLog.enabled=true",
                "--conf",
                "spark.eventLog.dir=" + eventFolder().toUri(),
                "--conf",
                "spark.eventLog.compress=false",
                "--conf",
                "spark.eventLog.rolling.enabled=false"));
        command.addAll(List.of(job));
        return run(environment, command);
    }

    /** What the last job's driver and executors told of themselves. */
    EventLog events() {
        try (Stream<Path> logs = Files.list(eventFolder())) {
            return EventLog.read(logs.max(Path::compareTo).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of a part, {@code master} or {@code worker-1}. */
    RunningProcess process(String part) {
        try {
            String remembered = Files.readString(folder.resolve("pids").resolve(part));
            return RunningProcess.find(Long.parseLong(remembered.substring(0, remembered.indexOf(' '))))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        run(Map.of(), List.of("stop"));
    }

    private Path eventFolder() {
        try {
            return Files.createDirectories(folder.resolve("events"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String run(Map<String, String> environment, List<String> command) {
        List<String> whole = new ArrayList<>(command);
        whole.set(0, SCRIPTS.resolve(command.get(0)).toString());
        whole.addAll(1, List.of("--dir", folder.toString()));
        try {
            Path output = Files.createTempFile(folder, command.get(0), ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().remove("ONTIME_SPARK_MASTER");
            builder.environment().putAll(environment);
            return outcome(builder.start(), whole, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String outcome(Process process, List<String> command, Path output)
            throws IOException, InterruptedException {
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroy();
        }
        String said = Files.readString(output);
        if (!ended || process.exitValue() != 0) {
            throw new AssertionError("%s %s:%n%s"
                    .formatted(command, ended ? "ended with " + process.exitValue() : "did not end in time", said));
        }
        return said;
    }
}
