package ontime.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What Linux tells of a process in {@code /proc/PID/stat} (man 5 proc_pid_stat).
 *
 * @param state one letter; Z is a process that ended and waits to be asked about
 * @param session number of the process that leads its session
 * @param startTicks clock ticks from the machine's start to the process's
 */
record ProcStat(String state, long session, String startTicks) {

    private static final int STATE_FIELD = 0;
    private static final int SESSION_FIELD = 3;
    private static final int START_FIELD = 19;

    static Optional<ProcStat> find(long pid) {
        try {
            return Optional.of(parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat"))));
        } catch (IOException e) {
            // Ended between two looks, or a system without /proc.
            return Optional.empty();
        }
    }

    static ProcStat parse(String line) {
        // The command's name stands in brackets and may hold spaces and brackets itself.
        List<String> fields =
                List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" "));
        return new ProcStat(
                fields.get(STATE_FIELD), Long.parseLong(fields.get(SESSION_FIELD)), fields.get(START_FIELD));
    }

    boolean hasEnded() {
        return state.equals("Z") || state.equals("X");
    }
}
