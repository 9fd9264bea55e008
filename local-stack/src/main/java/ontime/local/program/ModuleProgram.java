package ontime.local.program;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.local.process.LaunchedJars;
import ontime.local.process.SparkOptions;

/**
 * A module's main program, run in a process of its own that has the terminal until it ends.
 *
 * @param command what stands before its arguments
 */
public record ModuleProgram(Installation installation, List<String> command) {

    private static final String JOBS_MODULE = "spark-jobs";
    private static final String JOBS_MAIN = "ontime.jobs.Jobs";

    public ModuleProgram {
        command = List.copyOf(command);
    }

    /** Spark jobs where {@code ONTIME_SPARK_MASTER} says: in a JVM of ours, or by spark-submit on a cluster. */
    public static ModuleProgram jobsByMaster(Launch launch) {
        return launch.settings().spark().master().startsWith("local")
                ? jobs(launch)
                : new ModuleProgram(
                        launch.installation(),
                        List.of(launch.root().resolve("infra/spark/submit").toString()));
    }

    /** Spark jobs. */
    public static ModuleProgram jobs(Launch launch) {
        return jobs(launch, launch.installation().classPath(JOBS_MODULE));
    }

    /** Spark jobs that go on for long: they run from copies of what the build made last. */
    public static ModuleProgram jobsFromCopies(Launch launch) {
        Installation installation = launch.installation();
        LaunchedJars copies = new LaunchedJars(launch.folders().jars(JOBS_MODULE));
        return jobs(launch, copies.copy(installation.classPath(JOBS_MODULE), installation.root()));
    }

    private static ModuleProgram jobs(Launch launch, String classPath) {
        List<String> options = new ArrayList<>(SparkOptions.read(launch.installation()));
        options.add("-Xmx" + launch.settings().spark().driverMemory());
        return java(launch.installation(), classPath, JOBS_MAIN, options);
    }

    /** The generator of flights in BTS's form. */
    public static ModuleProgram demoFlights(Launch launch) {
        Installation installation = launch.installation();
        return java(
                installation, installation.classPath("demo-flights"), "ontime.demo.DemoFlights", List.of("-Xmx512m"));
    }

    private static ModuleProgram java(Installation installation, String classPath, String main, List<String> options) {
        List<String> command = new ArrayList<>(List.of(Installation.java()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        return new ModuleProgram(installation, command);
    }

    /** The same, run while no other runs that was given the same lock; one that finds it taken waits. */
    public ModuleProgram alone(Path lock) {
        List<String> whole = new ArrayList<>(
                List.of(installation.root().resolve("infra/alone").toString(), lock.toString()));
        whole.addAll(command);
        return new ModuleProgram(installation, whole);
    }

    /**
     * Runs it to its end.
     *
     * @return its exit code
     */
    public int run(Map<String, String> environment, List<String> arguments) {
        return await(start(builder(environment, arguments).inheritIO()));
    }

    /**
     * Runs it to its end, without a terminal.
     *
     * @param heard is told every line that it prints
     * @return its exit code
     */
    public int run(Map<String, String> environment, List<String> arguments, Consumer<String> heard) {
        Process process = start(builder(environment, arguments).redirectErrorStream(true));
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(heard);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return await(process);
    }

    private ProcessBuilder builder(Map<String, String> environment, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(with(arguments));
        builder.directory(installation.root().toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("can't start " + command.get(0), e);
        }
    }

    private static int await(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private List<String> with(List<String> arguments) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(arguments);
        return whole;
    }
}
