package ontime.local.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The process that listens on a port, from Linux's {@code /proc} (man 5 proc_pid_net). Libraries that find it, such as
 * OSHI, bring native code for these few lines.
 *
 * @param pid the process id
 * @param command the command line, shortened
 */
public record PortHolder(long pid, String command) {

    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENING = "0A";
    private static final int SHOWN_CHARACTERS = 80;

    public PortHolder {
        command = command.length() > SHOWN_CHARACTERS ? command.substring(0, SHOWN_CHARACTERS) + "..." : command;
    }

    /** The process; empty if nothing listens, or if another user's process does, which cannot be seen. */
    public static Optional<PortHolder> find(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> findSocket(Path.of(table), port).stream())
                .flatMap(inode -> findOwner("socket:[" + inode + "]").stream())
                .findFirst();
    }

    private static Optional<String> findSocket(Path table, int port) {
        String ending = String.format(Locale.ROOT, ":%04x", port).toUpperCase(Locale.ROOT);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields[LOCAL_ADDRESS].endsWith(ending) && fields[STATE].equals(LISTENING))
                    .map(fields -> fields[INODE])
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<PortHolder> findOwner(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .map(process -> new PortHolder(
                        process.pid(), process.info().commandLine().orElse("?")))
                .findFirst();
    }

    private static boolean holds(long pid, String socket) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (Path file : files) {
                if (Files.isSymbolicLink(file)
                        && Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException e) {
            // Another user's process, or a process that has just ended.
        }
        return false;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "process %d (%s)", pid, command);
    }
}
