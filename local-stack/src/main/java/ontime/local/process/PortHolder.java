package ontime.local.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The process that listens on a port, as Linux tells it in {@code /proc} (man 5 proc_pid_net).
 *
 * @param pid its number
 * @param command its command line, shortened
 */
public record PortHolder(long pid, String command) {

    private static final int LOCAL_ADDRESS = 1;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final String LISTENING = "0A";
    private static final int SHOWN_CHARACTERS = 80;

    /** The holder; empty where nothing listens or where it is another user's and can't be seen. */
    public static Optional<PortHolder> find(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> findSocket(Path.of(table), port).stream())
                .flatMap(inode -> findOwner("socket:[" + inode + "]").stream())
                .findFirst();
    }

    private static Optional<String> findSocket(Path table, int port) {
        String ending = ":%04x".formatted(port).toUpperCase(Locale.ROOT);
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
                .map(process -> new PortHolder(process.pid(), commandLine(process.pid())))
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
            // Another user's process, or one that ended meanwhile.
        }
        return false;
    }

    private static String commandLine(long pid) {
        try {
            String line = String.join(
                    " ",
                    Arrays.asList(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                            .split("\0")));
            return line.length() > SHOWN_CHARACTERS ? line.substring(0, SHOWN_CHARACTERS) + "..." : line;
        } catch (IOException e) {
            return "?";
        }
    }

    @Override
    public String toString() {
        return "process %d (%s)".formatted(pid, command);
    }
}
