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
 * Airflow's three processes, each in its own session. Before a killed process is restarted, the processes that are left
 * of its session are ended: its tasks start again, and must not run twice at once.
 */
final class AirflowServers implements SupervisedParts {

    private static final Duration GRACE = Duration.ofSeconds(10);

    /** Airflow reads logs as files: the scheduler need not serve them on its own port. */
    private static final Map<String, List<String>> ARGUMENTS = Map.of(
            "api-server", List.of("api-server"),
            "scheduler", List.of("scheduler", "--skip-serve-logs"),
            "dag-processor", List.of("dag-processor"));

    private final Launch launch;
    private final String command;
    private final StateFile state;
    private boolean stopped;

    AirflowServers(Launch launch, PythonEnvironment python) {
        this.launch = launch;
        this.command = python.commands().resolve("airflow").toString();
        this.state = new StateFile(launch.folders().run().resolve("airflow/state.json"));
    }

    /** The processes that do not run; none after {@link #stop}. */
    @Override
    public synchronized List<String> listEnded() {
        return stopped
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
        if (!stopped) {
            names.forEach(this::start);
        }
    }

    private void start(String name) {
        state.find(name).ifPresent(part -> part.process().stopSession(GRACE));
        List<String> whole = new ArrayList<>(List.of(command));
        whole.addAll(Objects.requireNonNull(ARGUMENTS.get(name)));
        Path log = launch.folders().log("airflow-" + name);
        Map<String, String> environment = new AirflowEnvironment(launch).variables();
        state.put(new PartState(
                name, new DetachedCommand(whole, environment, launch.root(), log).start(), Ports.NONE, log));
    }

    /** Ends all processes for good: the scheduler first, because it needs the others. */
    synchronized void stop() {
        stopped = true;
        for (String name : List.of("scheduler", "dag-processor", "api-server")) {
            state.find(name).ifPresent(part -> {
                part.process().stop(GRACE);
                part.process().stopSession(GRACE);
            });
            state.remove(name);
        }
    }
}
