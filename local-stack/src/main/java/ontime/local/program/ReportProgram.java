package ontime.local.program;

import java.util.ArrayList;
import java.util.List;
import ontime.local.launch.Launch;

/** The program that runs a notebook and publishes its output. */
public final class ReportProgram {

    private ReportProgram() {}

    /**
     * Runs the program until it ends, and installs its Python environment before its first run.
     *
     * @return 0 if the report is published, 1 if the notebook failed, 2 if there is no such notebook or parameter
     * @throws ontime.local.process.StepFailedException if the environment can't be installed
     */
    public static int run(Launch launch, List<String> arguments) {
        PythonEnvironment python = PythonEnvironment.of(launch, "notebooks", "requirements");
        python.install();
        List<String> command = new ArrayList<>(List.of("-m", "ontime_notebooks.report"));
        command.addAll(List.of("--notebooks", launch.root().resolve("notebooks").toString()));
        command.addAll(List.of("--reports", launch.reports().toString()));
        command.addAll(arguments);
        return python.run("python", command, new JavaKernel(launch, python).environment());
    }
}
