package ontime.local.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import ontime.local.format.DataFormat;
import ontime.local.launch.ExitCode;
import ontime.local.launch.Launch;
import ontime.local.launch.RequiredPort;
import ontime.local.process.StepFailedException;
import ontime.local.program.JavaKernel;
import ontime.local.program.PythonEnvironment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "notebook",
        description =
                "Open Jupyter with a Java kernel that has the project's classes, Spark, the tables and the stores.",
        footer = {
            "",
            "Opens the folder notebooks, with the chapters and the templates of ./ontime report.",
            "Start your own notebook with: import ontime.notebook.OnTime; var ontime = OnTime.open();",
            "",
            "Listens on 127.0.0.1 only, on ONTIME_NOTEBOOK_PORT. The printed address contains a token; JUPYTER_TOKEN sets it.",
            "Ctrl-C ends Jupyter. Kernels have a heap of ONTIME_SPARK_DRIVER_MEMORY."
        })
final class NotebookCommand implements Callable<Integer> {

    /** Longer than any cell should take. */
    private static final int CELL_SECONDS = 900;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(names = "--pyspark", description = "Install PySpark for Python notebooks too.")
    private boolean pyspark;

    @Option(names = "--browser", description = "Open the browser.")
    private boolean browser;

    @Option(names = "--install", description = "Install what Jupyter needs, and exit.")
    private boolean install;

    @Option(
            names = "--check",
            description =
                    "Run notebooks from top to bottom and report failures: the given files, or all chapters and templates.")
    private boolean check;

    @Option(
            names = "--keep-output",
            description =
                    "Run chapters on generated flights and keep their output in the files: the given ones, or all chapters.")
    private boolean keepOutput;

    @Parameters(paramLabel = "FILE", description = "A notebook to check or to run.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--dir", paramLabel = "DIR", description = "Open another folder.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        if (!check && !keepOutput && !files.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "files are allowed with --check and --keep-output only: " + files);
        }
        if (Root.isUser() && !install && !check && !keepOutput) {
            throw new StepFailedException(
                    "Jupyter does not run as root, because whoever has its token could do anything on"
                            + " this machine. Run ./ontime notebook as an ordinary user.");
        }
        Launch launch = Launch.read();
        if (!install) {
            DataFormat.of(launch).requireKnown();
        }
        PythonEnvironment python =
                PythonEnvironment.of(launch, "notebooks", pyspark ? "requirements-pyspark" : "requirements");
        python.install();
        if (install) {
            return ExitCode.DONE;
        }
        if (check) {
            return check(launch, python, files);
        }
        if (keepOutput) {
            return keepOutput(launch, python, files);
        }
        int port = launch.settings().notebooks().port();
        new RequiredPort("ontime.notebook.port", port).requireFree();
        return python.run("jupyter", arguments(launch, port), new JavaKernel(launch, python).environment());
    }

    private static int check(Launch launch, PythonEnvironment python, List<Path> files) {
        List<String> arguments = new ArrayList<>(List.of("-q", "-p", "no:cacheprovider", "--nbmake"));
        arguments.add("--nbmake-timeout=" + CELL_SECONDS);
        if (files.isEmpty()) {
            arguments.add(chapters(launch).toString());
            arguments.add(launch.root().resolve("notebooks/templates").toString());
        }
        files.forEach(file -> arguments.add(file.toString()));
        return python.run("pytest", arguments, new JavaKernel(launch, python).environment()) == ExitCode.DONE
                ? ExitCode.DONE
                : ExitCode.FAILED;
    }

    private static int keepOutput(Launch launch, PythonEnvironment python, List<Path> files) {
        List<String> arguments = new ArrayList<>(List.of("-m", "ontime_notebooks.kept"));
        (files.isEmpty() ? List.of(chapters(launch)) : files).forEach(file -> arguments.add(file.toString()));
        return python.run("python", arguments, new JavaKernel(launch, python).environment());
    }

    private static Path chapters(Launch launch) {
        return launch.root().resolve("notebooks/chapters");
    }

    private List<String> arguments(Launch launch, int port) {
        Path begin = folder == null ? launch.root().resolve("notebooks") : folder;
        List<String> arguments = new ArrayList<>(List.of(
                "lab",
                "--ServerApp.ip=127.0.0.1",
                "--ServerApp.port=" + port,
                "--ServerApp.port_retries=0",
                "--ServerApp.root_dir=" + begin));
        if (!browser) {
            arguments.add("--no-browser");
        }
        return arguments;
    }
}
