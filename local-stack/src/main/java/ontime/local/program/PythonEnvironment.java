package ontime.local.program;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ontime.local.launch.ExitCode;
import ontime.local.launch.Launch;
import ontime.local.process.ForegroundCommand;
import ontime.local.process.StepFailedException;

/**
 * A Python environment, which is installed from a lock file with hashes when it is first used.
 *
 * @param lock the lock file
 * @param folder the folder of the environment
 */
public record PythonEnvironment(Launch launch, Path lock, Path folder) {

    /** The environment of a module's lock file. */
    public static PythonEnvironment of(Launch launch, String module, String lock) {
        return new PythonEnvironment(
                launch,
                launch.root().resolve(module).resolve(lock + ".txt"),
                launch.folders().run().resolve("python").resolve(module + "-" + lock));
    }

    /**
     * Installs the environment unless it is up to date.
     *
     * @throws StepFailedException if the installation fails; the script prints the reason
     */
    public void install() {
        Path script = launch.root().resolve("infra/venv");
        if (run(List.of(script.toString(), lock.toString(), folder.toString()), Map.of()) != ExitCode.DONE) {
            throw new StepFailedException("could not install the Python environment of " + lock);
        }
    }

    /** The folder of the environment's commands. */
    public Path commands() {
        return folder.resolve("bin");
    }

    /** Runs one of the environment's commands in the terminal and returns its exit code. */
    public int run(String command, List<String> arguments, Map<String, String> environment) {
        List<String> whole = new ArrayList<>(List.of(commands().resolve(command).toString()));
        whole.addAll(arguments);
        return run(whole, environment);
    }

    private int run(List<String> command, Map<String, String> environment) {
        return new ForegroundCommand(command, environment, launch.root()).run();
    }
}
