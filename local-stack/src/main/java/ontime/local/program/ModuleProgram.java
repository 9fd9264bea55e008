package ontime.local.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import ontime.local.launch.Launch;
import ontime.local.process.ForegroundCommand;
import ontime.local.process.HeapSize;
import ontime.local.process.Installation;
import ontime.local.process.SharedClasses;
import ontime.local.process.SparkOptions;

/**
 * A module's main program, which runs in its own process until it ends.
 *
 * @param root the project's folder
 * @param command the command without the program's arguments
 * @param directory that it runs in
 */
public record ModuleProgram(Path root, List<String> command, Path directory) {

    private static final String JOBS_MODULE = "spark-jobs";

    /**
     * A job ends before most of what the JVM would compile pays off, so it compiles what is called ten times as often as by
     * default: this saves a quarter of a small job's CPU seconds. The loops that read lines are compiled all the same. The size
     * of the classes' memory saves two collections of all memory while Spark starts.
     */
    private static final List<String> FEW_COMPILATIONS =
            List.of("-XX:CompileThresholdScaling=10", "-XX:MetaspaceSize=192m");

    public ModuleProgram {
        command = List.copyOf(command);
    }

    private ModuleProgram(Path root, List<String> command) {
        this(root, command, root);
    }

    /** The same program in another directory: relative paths among its arguments are relative to it. */
    public ModuleProgram in(Path other) {
        return new ModuleProgram(root, command, other);
    }

    /** The Spark jobs on the master in {@code ONTIME_SPARK_MASTER}: in a local JVM, or on a cluster by spark-submit. */
    public static ModuleProgram jobsByMaster(Launch launch) {
        return launch.settings().spark().master().startsWith("local")
                ? jobs(launch)
                : new ModuleProgram(
                        launch.root(),
                        List.of(launch.root().resolve("infra/spark/submit").toString()));
    }

    /** The Spark jobs in a local JVM. */
    public static ModuleProgram jobs(Launch launch) {
        return jobs(launch, launch.settings().spark().driverMemory());
    }

    private static ModuleProgram jobs(Launch launch, String heap) {
        String classPath = launch.installation().classPath(JOBS_MODULE);
        return jobs(launch, classPath, heap, new SharedClasses(launch.folders().classes()).options(classPath));
    }

    /** The Spark jobs in a local JVM that loads months beside all parts: with no more memory than that takes. */
    public static ModuleProgram load(Launch launch) {
        return jobs(
                launch,
                HeapSize.ofLoad(
                        launch.settings().spark().driverMemory(),
                        Runtime.getRuntime().availableProcessors()));
    }

    /** The Spark jobs in a local JVM that runs in the background of a part: from the part's own copies of the jars. */
    public static ModuleProgram jobsFromCopies(Launch launch, String part) {
        String classPath = launch.jars(part + "-jobs", JOBS_MODULE).copy();
        return jobs(launch, classPath, launch.settings().spark().driverMemory(), List.of());
    }

    private static ModuleProgram jobs(Launch launch, String classPath, String heap, List<String> sharedClasses) {
        List<String> options = new ArrayList<>(SparkOptions.read(launch.installation()));
        options.add("-Xmx" + heap);
        options.addAll(FEW_COMPILATIONS);
        options.addAll(sharedClasses);
        return java(launch, classPath, "ontime.jobs.Jobs", options);
    }

    /** The generator of flights in the format of BTS. */
    public static ModuleProgram demoFlights(Launch launch) {
        return java(
                launch,
                launch.installation().classPath("demo-flights"),
                "ontime.demo.DemoFlights",
                List.of("-Xmx512m"));
    }

    /** The commands that add and remove the users of the web application. */
    public static ModuleProgram users(Launch launch) {
        return java(
                launch, launch.installation().classPath("webapp"), "ontime.web.UserCommandLine", List.of("-Xmx128m"));
    }

    private static ModuleProgram java(Launch launch, String classPath, String main, List<String> options) {
        List<String> command = new ArrayList<>(List.of(Installation.java()));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, main));
        return new ModuleProgram(launch.root(), command);
    }

    /** The same program, but no two with the same lock run at once: the second waits for the first. */
    public ModuleProgram alone(Path lock) {
        List<String> whole = new ArrayList<>(List.of(root.resolve("infra/alone").toString(), lock.toString()));
        whole.addAll(command);
        return new ModuleProgram(root, whole, directory);
    }

    /** Runs the program in the terminal and returns its exit code. */
    public int run(Map<String, String> environment, List<String> arguments) {
        return with(environment, arguments).run();
    }

    /**
     * Runs the program without a terminal and returns its exit code.
     *
     * @param output receives each line of its output
     */
    public int run(Map<String, String> environment, List<String> arguments, Consumer<String> output) {
        return with(environment, arguments).run(output);
    }

    private ForegroundCommand with(Map<String, String> environment, List<String> arguments) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(arguments);
        return new ForegroundCommand(whole, environment, directory);
    }
}
