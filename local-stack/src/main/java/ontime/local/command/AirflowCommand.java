package ontime.local.command;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import ontime.local.airflow.AirflowEnvironment;
import ontime.local.airflow.AirflowHome;
import ontime.local.airflow.AirflowJobs;
import ontime.local.airflow.AirflowMain;
import ontime.local.format.DataFormat;
import ontime.local.launch.ExitCode;
import ontime.local.launch.Launch;
import ontime.local.launch.RequiredPort;
import ontime.local.launch.RunLock;
import ontime.local.part.AirflowPart;
import ontime.local.process.StepFailedException;
import ontime.local.program.PythonEnvironment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "airflow",
        description = "Start Airflow, which runs the jobs on schedule, or run an Airflow command.",
        footer = {
            "",
            "./ontime airflow                                   starts Airflow and prints the address of its pages",
            "./ontime airflow --stop                            stops Airflow and its jobs, as ./ontime down does",
            "./ontime airflow dags unpause monthly_ingest       runs an Airflow command in Airflow's environment",
            "./ontime airflow backfill create --dag-id daily_predictions --from-date 2008-01-01 --to-date 2008-01-10",
            "",
            "Listens on 127.0.0.1 only, on ONTIME_AIRFLOW_PORT, and prints the generated password. Runs up to",
            "ONTIME_AIRFLOW_JOBS jobs at once. DAGs are paused until you unpause them. docs/airflow.md describes them."
        })
final class AirflowCommand implements Callable<Integer> {

    private static final String POOL = "jobs";

    /** With a write-ahead log, SQLite's readers and its writer do not wait for each other. The database stays so. */
    private static final String LOG_BEFORE_WRITING =
            "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=60).execute('PRAGMA journal_mode=WAL')";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(names = "--stop", description = "Stop Airflow and its jobs.")
    private boolean stop;

    @Option(names = "--foreground", description = "Stay in the foreground, for a service manager.")
    private boolean foreground;

    @Option(names = "--install", description = "Install what Airflow needs, and exit.")
    private boolean install;

    @Parameters(index = "0..*", paramLabel = "ARGUMENT", description = "An Airflow command, such as: dags list")
    private List<String> arguments = new ArrayList<>();

    @Override
    public Integer call() throws InterruptedException {
        Launch launch = Launch.read();
        AirflowPart part = new AirflowPart(launch);
        if (stop) {
            return RunLock.during(launch.folders().run(), () -> stop(part));
        }
        if (!install) {
            DataFormat.of(launch).requireKnown();
        }
        PythonEnvironment python = AirflowPart.python(launch);
        python.install();
        if (install) {
            return ExitCode.DONE;
        }
        AirflowHome.of(launch).create(new SecureRandom());
        Map<String, String> environment = new AirflowEnvironment(launch).variables();
        if (!arguments.isEmpty()) {
            return python.run("airflow", arguments, environment);
        }
        if (foreground) {
            prepare(launch, python, environment);
            AirflowMain.run(launch);
        }
        return RunLock.during(launch.folders().run(), () -> start(launch, part, python, environment));
    }

    private int stop(AirflowPart part) {
        boolean ran = part.isRunning();
        part.stop();
        say(ran ? "airflow stopped" : "Airflow is not running");
        return ExitCode.DONE;
    }

    private int start(Launch launch, AirflowPart part, PythonEnvironment python, Map<String, String> environment) {
        if (!part.isRunning()) {
            prepare(launch, python, environment);
            say("Starting Airflow ...");
            part.start();
        }
        part.awaitHealthy();
        AirflowHome home = AirflowHome.of(launch);
        say("Airflow     %s  user %s, password %s (kept in %s)"
                .formatted(part.address(), AirflowHome.USER, home.password(), home.passwords()));
        say(String.format(
                Locale.ROOT,
                "Jobs        %d at once (ONTIME_AIRFLOW_JOBS). DAGs run after you unpause them: docs/airflow.md",
                AirflowJobs.atOnce(launch.settings())));
        say("Stop it with: ./ontime airflow --stop");
        return ExitCode.DONE;
    }

    private void prepare(Launch launch, PythonEnvironment python, Map<String, String> environment) {
        new RequiredPort("ontime.airflow.port", launch.settings().airflow().port()).requireFree();
        Root.warn(spec, "Airflow", "has its password");
        say("Creating or upgrading Airflow's database ...");
        String database = AirflowHome.of(launch).database().toString();
        require(python.run("python", List.of("-c", LOG_BEFORE_WRITING, database), Map.of()));
        require(python.run("airflow", List.of("db", "migrate"), environment));
        String slots = Integer.toString(AirflowJobs.atOnce(launch.settings()));
        require(python.run(
                "airflow",
                List.of("pools", "set", POOL, slots, "Tasks that run a job, each with its own heap"),
                environment));
    }

    private static void require(int exit) {
        if (exit != ExitCode.DONE) {
            throw new StepFailedException("could not prepare Airflow; see its output above");
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
