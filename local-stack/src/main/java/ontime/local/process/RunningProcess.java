package ontime.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A process by its number and the moment of its start: a number that the system gave to another process meanwhile is
 * never taken for it.
 *
 * @param pid the process's number
 * @param started a mark of its start, equal only for the same process
 */
public record RunningProcess(long pid, String started) {

    private static final Duration POLL = Duration.ofMillis(50);
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    /** The process that has the number now. */
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

    /** Whether this very process still runs. */
    public boolean isAlive() {
        return findStart(pid).filter(started::equals).isPresent();
    }

    /** Memory of the process and its children that is in RAM now, in bytes; without the children that have these pids, and theirs. */
    public long residentBytes(Set<Long> others) {
        return isAlive()
                ? ProcessHandle.of(pid)
                        .map(handle -> residentBytes(handle, others))
                        .orElse(0L)
                : 0;
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
     * Ends the process and its children: asks, and after the grace kills. Does nothing when it has ended already.
     *
     * @return whether it ended by itself within the grace
     */
    public boolean stop(Duration grace) throws InterruptedException {
        return stop(family(), grace);
    }

    /**
     * Ends what is left of the session that the process led, with all children, once the process itself has ended.
     *
     * @return whether all ended by themselves within the grace
     */
    public boolean stopSession(Duration grace) throws InterruptedException {
        Stream<ProcessHandle> left = ProcessHandle.allProcesses().filter(handle -> ProcStat.find(handle.pid())
                .filter(stat -> stat.session() == pid)
                .isPresent());
        return stop(left.flatMap(RunningProcess::withDescendants).distinct(), grace);
    }

    private static boolean stop(Stream<ProcessHandle> processes, Duration grace) throws InterruptedException {
        List<RunningProcess> members =
                processes.flatMap(handle -> find(handle.pid()).stream()).toList();
        members.forEach(RunningProcess::askToEnd);
        boolean ended = awaitEnd(members, grace);
        members.forEach(RunningProcess::kill);
        if (!awaitEnd(members, AFTER_KILL)) {
            throw new IllegalStateException("process " + members.get(0).pid + " can't be ended; another user's?");
        }
        return ended;
    }

    private void askToEnd() {
        if (isAlive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
        }
    }

    /** Kills the process at once, as a power cut would. */
    public void kill() {
        if (isAlive()) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private Stream<ProcessHandle> family() {
        return isAlive() ? ProcessHandle.of(pid).stream().flatMap(RunningProcess::withDescendants) : Stream.empty();
    }

    private static Stream<ProcessHandle> withDescendants(ProcessHandle handle) {
        return Stream.concat(Stream.of(handle), handle.descendants());
    }

    private static boolean awaitEnd(List<RunningProcess> processes, Duration patience) throws InterruptedException {
        return Patience.until(patience, POLL, () -> processes.stream().noneMatch(RunningProcess::isAlive));
    }
}
