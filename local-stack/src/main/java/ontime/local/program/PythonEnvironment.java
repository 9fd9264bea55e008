package ontime.local.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ontime.local.launch.ExitCode;
import ontime.local.launch.Launch;
import ontime.local.launch.StepFailedException;

/**
 * A Python environment that is made of a lock file with hashes at its first use.
 *
 * @param lock the lock file
 * @param folder of the environment
 */
public record PythonEnvironment(Launch launch, Path lock, Path folder) {

    /** The environment of a lock file of a module. */
    public static PythonEnvironment of(Launch launch, String module, String lock) {
        return new PythonEnvironment(
                launch,
                launch.root().resolve(module).resolve(lock + ".txt"),
                launch.folders().run().resolve("python").resolve(module + "-" + lock));
    }

    /**
     * Makes it, unless it is there.
     *
     * @throws StepFailedException where that can't be done; why was printed
     */
    public void install() {
        Path script = launch.root().resolve("infra/venv");
        if (run(List.of(script.toString(), lock.toString(), folder.toString()), Map.of()) != ExitCode.DONE) {
            throw new StepFailedException("no Python environment of " + lock);
        }
    }

    /** Its commands' folder. */
    public Path commands() {
        return folder.resolve("bin");
    }

    /**
     * Runs one of its commands to its end, in the terminal.
     *
     * @return its exit code
     */
    public int run(String command, List<String> arguments, Map<String, String> environment) {
        List<String> whole = new ArrayList<>(List.of(commands().resolve(command).toString()));
        whole.addAll(arguments);
        return run(whole, environment);
    }

    private int run(List<String> command, Map<String, String> environment) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
            builder.directory(launch.root().toFile());
            builder.environment().putAll(environment);
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("can't start " + command.get(0), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
