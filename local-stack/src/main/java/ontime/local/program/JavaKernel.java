package ontime.local.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.local.process.LaunchedJars;
import ontime.local.process.SparkOptions;

/**
 * The Java kernel of notebooks: what it needs to have the project's classes, Spark, the tables and the servers that run.
 *
 * @param python where Jupyter and the kernel are installed
 */
public record JavaKernel(Launch launch, PythonEnvironment python) {

    private static final String MODULE = "notebooks";

    /** The environment that Jupyter is started in and hands on to its kernels. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(launch.environment(launch.servers()));
        environment.put("JJAVA_JVM_OPTS", String.join(" ", options()));
        environment.put("JJAVA_CLASSPATH", classPath());
        environment.put(
                "JJAVA_STARTUP_SCRIPTS_PATH",
                launch.root().resolve("notebooks/kernel/startup.jsh").toString());
        // The kernel is started by the name java: it must be the JDK that the project is built for.
        environment.put("JAVA_HOME", Installation.javaHome().toString());
        environment.put("PATH", path());
        environment.put("PYTHONPATH", launch.root().resolve("notebooks/python").toString());
        // No question whether news of Jupyter's are wanted, and no look for a newer one.
        environment.put(
                "JUPYTER_CONFIG_PATH", launch.root().resolve("notebooks/config").toString());
        // What a user has set for another Jupyter, such as an empty token, is not for this one.
        Path own = launch.folders().run().resolve("jupyter");
        environment.put("JUPYTER_CONFIG_DIR", own.resolve("config").toString());
        environment.put("JUPYTER_RUNTIME_DIR", own.resolve("runtime").toString());
        environment.put("IPYTHONDIR", launch.folders().run().resolve("ipython").toString());
        return environment;
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(SparkOptions.read(launch.installation()));
        options.add("-Djava.awt.headless=true");
        options.add("-Xmx" + launch.settings().spark().driverMemory());
        return options;
    }

    /** Copies: a build may replace the jars while a notebook runs. */
    private String classPath() {
        Installation installation = launch.installation();
        return new LaunchedJars(launch.folders().jars(MODULE))
                .copy(installation.classPath(MODULE), installation.root());
    }

    private String path() {
        return String.join(
                ":",
                python.commands().toString(),
                Installation.javaHome().resolve("bin").toString(),
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    }
}
