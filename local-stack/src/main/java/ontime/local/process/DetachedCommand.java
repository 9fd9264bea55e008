package ontime.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command that runs in the background, in its own session: Ctrl-C in the terminal does not reach it, and it continues
 * after this process ends.
 *
 * @param command program and arguments
 * @param environment variables that are added to those of this process
 * @param directory working directory
 * @param log the file that its output is appended to
 */
public record DetachedCommand(List<String> command, Map<String, String> environment, Path directory, Path log) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    public DetachedCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Starts the command. */
    public RunningProcess start() {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(withSession())
                    .directory(directory.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            Process process = builder.start();
            return RunningProcess.find(process.pid())
                    .orElseThrow(() -> new IllegalStateException("ended immediately, see " + log));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.get(0), e);
        }
    }

    private List<String> withSession() {
        // setsid replaces itself with the command, so that the process id is the command's.
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        return whole;
    }
}
