package ontime.streaming.prediction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ontime.local.process.DetachedCommand;
import ontime.local.process.Installation;
import ontime.local.process.RunningProcess;
import ontime.local.process.SparkOptions;

/** The stream as a separate process, started like {@code ./ontime up} does, so that a test can kill it. */
final class StreamProcess implements AutoCloseable {

    private final Map<String, String> environment;
    private final Path log;
    private RunningProcess process;

    StreamProcess(Map<String, String> environment, Path log) {
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.process = start();
    }

    private RunningProcess start() {
        Installation installation = Installation.find();
        List<String> command = new ArrayList<>(List.of(Installation.java()));
        command.addAll(SparkOptions.read(installation));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx768m", "-cp", installation.classPath("streaming")));
        command.add("ontime.streaming.PredictionStreamMain");
        return new DetachedCommand(command, environment, installation.root(), log.toAbsolutePath()).start();
    }

    void kill() {
        process.kill();
    }

    /** Restarts it if it has ended, like the watch. */
    void restartIfEnded() {
        if (!process.isAlive()) {
            process = start();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        kill();
    }
}
