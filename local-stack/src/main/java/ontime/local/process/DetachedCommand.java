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
 * A command that is started in a session of its own: Ctrl-C in the terminal does not reach it, and it outlives its
 * starter.
 *
 * @param command program and arguments
 * @param environment added to ours
 * @param directory working directory
 * @param log what it prints is added here
 */
public record DetachedCommand(List<String> command, Map<String, String> environment, Path directory, Path log) {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    public DetachedCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** Starts it. */
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
                    .orElseThrow(() -> new IllegalStateException("ended at once, see " + log));
        } catch (IOException e) {
            throw new UncheckedIOException("can't start " + command.get(0), e);
        }
    }

    private List<String> withSession() {
        // setsid replaces itself by the command, so that the process's number is the command's.
        List<String> whole = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        return whole;
    }
}
