package ontime.local.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.local.process.SparkOptions;

/**
 * The Java kernel of notebooks, which gives them the project's classes, Spark, the tables and the running servers.
 *
 * @param python the environment with Jupyter and the kernel
 */
public record JavaKernel(Launch launch, PythonEnvironment python) {

    private static final String MODULE = "notebooks";

    /** The environment variables of Jupyter, which passes them to its kernels. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(launch.environment(launch.servers()));
        environment.put("JJAVA_JVM_OPTS", String.join(" ", options()));
        environment.put("JJAVA_CLASSPATH", launch.jars(MODULE, MODULE).copy());
        environment.put(
                "JJAVA_STARTUP_SCRIPTS_PATH",
                launch.root().resolve("notebooks/kernel/startup.jsh").toString());
        // Jupyter starts the kernel as java: it must be the JDK that the project is built for.
        environment.put("JAVA_HOME", Installation.javaHome().toString());
        environment.put("PATH", path());
        environment.put("PYTHONPATH", launch.root().resolve("notebooks/python").toString());
        // Jupyter neither offers its news nor looks for a newer version.
        environment.put(
                "JUPYTER_CONFIG_PATH", launch.root().resolve("notebooks/config").toString());
        // The user's configuration of another Jupyter, such as an empty token, does not apply here.
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

    private String path() {
        return String.join(
                ":",
                python.commands().toString(),
                Installation.javaHome().resolve("bin").toString(),
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    }
}
