package ontime.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A process in Linux's {@code /proc/PID/stat} (man 5 proc_pid_stat). {@link ProcessHandle} has neither the session nor a
 * start time that stays the same when the clock is set.
 *
 * @param state one letter; Z is a process that ended and whose parent has not read its exit code, T one that a signal paused
 * @param session id of the process that leads the session
 * @param startTicks clock ticks from the start of the machine to the start of the process
 */
record ProcStat(String state, long session, String startTicks) {

    private static final int STATE_FIELD = 0;
    private static final int SESSION_FIELD = 3;
    private static final int START_FIELD = 19;

    static Optional<ProcStat> find(long pid) {
        try {
            return Optional.of(parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat"))));
        } catch (IOException e) {
            // The process ended, or the system has no /proc.
            return Optional.empty();
        }
    }

    static ProcStat parse(String line) {
        // The command's name is in brackets and may itself contain spaces and brackets.
        List<String> fields =
                List.of(line.substring(line.lastIndexOf(')') + 2).strip().split(" "));
        return new ProcStat(
                fields.get(STATE_FIELD), Long.parseLong(fields.get(SESSION_FIELD)), fields.get(START_FIELD));
    }

    boolean isPaused() {
        return state.equals("T");
    }

    boolean hasEnded() {
        return state.equals("Z") || state.equals("X");
    }
}
