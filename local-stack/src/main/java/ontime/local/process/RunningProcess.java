package ontime.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A process, identified by its id and its start: the system may give the id of an ended process to a new one.
 *
 * @param pid the process id
 * @param started identifies the start; equal only for the same process
 */
public record RunningProcess(long pid, String started) {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    /** The process that has the id now. */
    public static Optional<RunningProcess> find(long pid) {
        return findStart(pid).map(started -> new RunningProcess(pid, started));
    }

    private static Optional<String> findStart(long pid) {
        Optional<ProcStat> stat = ProcStat.find(pid);
        if (stat.isPresent()) {
            return stat.filter(found -> !found.hasEnded()).map(found -> bootId() + "/" + found.startTicks());
        }
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(Instant::toString);
    }

    private static String bootId() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether this process, and not another with its id, still runs. */
    public boolean isAlive() {
        return findStart(pid).filter(started::equals).isPresent();
    }

    /** Whether the process or one of its descendants is paused, as by SIGSTOP. */
    public boolean isPaused() {
        return findHandle().stream()
                .flatMap(RunningProcess::withDescendants)
                .anyMatch(handle ->
                        ProcStat.find(handle.pid()).filter(ProcStat::isPaused).isPresent());
    }

    /** Makes each Java program among the process and its descendants write its threads to its output. Continues paused ones. */
    public void dumpThreads() {
        List<ProcessHandle> members =
                findHandle().stream().flatMap(RunningProcess::withDescendants).toList();
        members.forEach(handle -> signal("CONT", handle));
        members.stream()
                .filter(handle -> handle.info().command().orElse("").endsWith("/java"))
                .forEach(handle -> signal("QUIT", handle));
    }

    /** The JVM sends no other signals than those that end a process. */
    private static void signal(String signal, ProcessHandle handle) {
        int unused = new ForegroundCommand(
                        List.of("/bin/sh", "-c", String.format(Locale.ROOT, "kill -%s %d", signal, handle.pid())),
                        Map.of(),
                        Path.of("/"))
                .run(line -> {});
    }

    /** Whether a process is this one or one of its descendants. */
    public boolean includes(long other) {
        return findHandle().stream().flatMap(RunningProcess::withDescendants).anyMatch(handle -> handle.pid() == other);
    }

    /**
     * The resident memory of the process and its descendants, in bytes.
     *
     * @param others ids of descendants that do not count, nor do theirs
     */
    public long residentBytes(Set<Long> others) {
        return findHandle().map(handle -> residentBytes(handle, others)).orElse(0L);
    }

    private static long residentBytes(ProcessHandle handle, Set<Long> others) {
        return residentBytes(handle.pid())
                + handle.children()
                        .filter(child -> !others.contains(child.pid()))
                        .mapToLong(child -> residentBytes(child, others))
                        .sum();
    }

    private static long residentBytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(kibibytes -> Long.parseLong(kibibytes) * 1024)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    /**
     * Terminates the process and its descendants, and kills those that still run after the grace period.
     *
     * @return whether all ended within the grace period
     */
    public boolean stop(Duration grace) {
        return stop(findHandle().stream().flatMap(RunningProcess::withDescendants), grace);
    }

    /**
     * Terminates what is left of the session that the process led, with all descendants, after the process has ended.
     *
     * @return whether all ended within the grace period
     */
    public boolean stopSession(Duration grace) {
        Stream<ProcessHandle> left = ProcessHandle.allProcesses().filter(handle -> ProcStat.find(handle.pid())
                .filter(stat -> stat.session() == pid)
                .isPresent());
        return stop(left.flatMap(RunningProcess::withDescendants).distinct(), grace);
    }

    private static boolean stop(Stream<ProcessHandle> processes, Duration grace) {
        List<RunningProcess> members =
                processes.flatMap(handle -> find(handle.pid()).stream()).toList();
        members.forEach(RunningProcess::terminate);
        boolean ended = awaitEnd(members, grace);
        members.forEach(RunningProcess::kill);
        if (!awaitEnd(members, AFTER_KILL)) {
            throw new IllegalStateException(
                    "cannot end process " + members.get(0).pid + "; does it belong to another user?");
        }
        return ended;
    }

    private void terminate() {
        findHandle().ifPresent(ProcessHandle::destroy);
    }

    /** Kills the process immediately. */
    public void kill() {
        findHandle().ifPresent(ProcessHandle::destroyForcibly);
    }

    private Optional<ProcessHandle> findHandle() {
        return isAlive() ? ProcessHandle.of(pid) : Optional.empty();
    }

    private static Stream<ProcessHandle> withDescendants(ProcessHandle handle) {
        return Stream.concat(Stream.of(handle), handle.descendants());
    }

    private static boolean awaitEnd(List<RunningProcess> processes, Duration timeout) {
        return Patience.until(timeout, POLL, () -> processes.stream().noneMatch(RunningProcess::isAlive));
    }
}
