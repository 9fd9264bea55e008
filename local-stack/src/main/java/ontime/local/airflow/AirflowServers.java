package ontime.local.airflow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ontime.local.launch.Launch;
import ontime.local.process.DetachedCommand;
import ontime.local.process.PartState;
import ontime.local.process.Ports;
import ontime.local.process.StateFile;
import ontime.local.program.PythonEnvironment;
import ontime.local.watch.SupervisedParts;

/**
 * Airflow's three processes, each in a session of its own. What one that was killed has left running is ended before it
 * is started again: its tasks begin anew, and must not do so beside themselves.
 */
final class AirflowServers implements SupervisedParts {

    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Logs are read as files: the scheduler need not serve them on a port of its own. */
    private static final Map<String, List<String>> ARGUMENTS = Map.of(
            "api-server", List.of("api-server"),
            "scheduler", List.of("scheduler", "--skip-serve-logs"),
            "dag-processor", List.of("dag-processor"));

    private final Launch launch;
    private final String command;
    private final StateFile state;
    private boolean ended;

    AirflowServers(Launch launch, PythonEnvironment python) {
        this.launch = launch;
        this.command = python.commands().resolve("airflow").toString();
        this.state = new StateFile(launch.folders().run().resolve("airflow/state.json"));
    }

    /** Those that do not run; none once they were stopped. */
    @Override
    public synchronized List<String> listEnded() {
        return ended
                ? List.of()
                : ARGUMENTS.keySet().stream()
                        .filter(name -> !isRunning(name))
                        .sorted()
                        .toList();
    }

    private boolean isRunning(String name) {
        return state.find(name).filter(part -> part.process().isAlive()).isPresent();
    }

    @Override
    public synchronized void start(List<String> names) {
        if (!ended) {
            names.forEach(this::start);
        }
    }

    private void start(String name) {
        state.find(name).ifPresent(part -> end(part.process()::stopSession));
        List<String> whole = new ArrayList<>(List.of(command));
        whole.addAll(Objects.requireNonNull(ARGUMENTS.get(name)));
        Path log = launch.folders().log("airflow-" + name);
        Map<String, String> environment = new AirflowEnvironment(launch).variables();
        state.put(new PartState(
                name, new DetachedCommand(whole, environment, launch.root(), log).start(), Ports.NONE, log));
    }

    /** Ends all of them, and starts none again: the scheduler first, which needs the others. */
    synchronized void stop() {
        ended = true;
        for (String name : List.of("scheduler", "dag-processor", "api-server")) {
            state.find(name).ifPresent(part -> {
                end(part.process()::stop);
                end(part.process()::stopSession);
            });
            state.remove(name);
        }
    }

    /** How processes are ended within a grace. */
    @FunctionalInterface
    private interface Ending {
        boolean within(Duration grace) throws InterruptedException;
    }

    private static void end(Ending ending) {
        try {
            ending.within(GRACE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
