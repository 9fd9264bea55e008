package ontime.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunningProcessTest {

    @TempDir
    private Path folder;

    @Test
    void aProcessIsAliveUntilItIsStopped() throws InterruptedException {
        RunningProcess process = start("sleep 60");
        assertThat(process.isAlive()).isTrue();
        assertThat(process.residentBytes(Set.of())).isPositive();

        boolean byItself = process.stop(Duration.ofSeconds(10));

        assertThat(byItself).isTrue();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void aProcessThatDoesNotListenIsKilledAfterTheGrace() throws InterruptedException {
        RunningProcess process = start("trap '' TERM; echo ready; while true; do sleep 0.1; done");
        Patience.until(Duration.ofSeconds(10), Duration.ofMillis(20), () -> LogTail.read(log(), 1)
                .contains("ready"));

        boolean byItself = process.stop(Duration.ofMillis(200));

        assertThat(byItself).isFalse();
        assertThat(process.isAlive()).isFalse();
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTakenForIt() throws InterruptedException {
        RunningProcess process = start("sleep 60");
        RunningProcess earlier = new RunningProcess(process.pid(), "another start");

        earlier.stop(Duration.ofSeconds(1));
        earlier.kill();

        assertThat(earlier.isAlive()).isFalse();
        assertThat(process.isAlive()).isTrue();
        process.stop(Duration.ofSeconds(10));
    }

    @Test
    void whatAKilledProcessLeftOfItsSessionCanBeEnded() throws InterruptedException {
        RunningProcess leader = start("sleep 60 & echo $!; wait");
        Patience.until(Duration.ofSeconds(10), Duration.ofMillis(20), () -> !LogTail.read(log(), 1)
                .isEmpty());
        RunningProcess left = RunningProcess.find(
                        Long.parseLong(LogTail.read(log(), 1).get(0)))
                .orElseThrow();
        leader.kill();
        Patience.until(Duration.ofSeconds(10), Duration.ofMillis(20), () -> !leader.isAlive());
        assertThat(left.isAlive()).isTrue();

        boolean byItself = leader.stopSession(Duration.ofSeconds(10));

        assertThat(byItself).isTrue();
        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void whatAChildThatIsCountedElsewhereTakesIsNotCounted() throws InterruptedException {
        RunningProcess parent = start("sleep 60 & echo $!; wait");
        Patience.until(Duration.ofSeconds(10), Duration.ofMillis(20), () -> !LogTail.read(log(), 1)
                .isEmpty());
        long child = Long.parseLong(LogTail.read(log(), 1).get(0));

        long own = parent.residentBytes(Set.of(child));

        assertThat(own).isPositive().isLessThan(parent.residentBytes(Set.of()));
        parent.stop(Duration.ofSeconds(10));
    }

    @Test
    void aPausedProcessIsSeenAndItsThreadsAreWritten() throws IOException {
        Path program = Files.writeString(
                folder.resolve("Waits.java"),
                """
                class Waits {
                    public static void main(String[] arguments) throws Exception {
                        System.out.println("ready");
                        Thread.sleep(60_000);
                    }
                }
                """);
        RunningProcess process = new DetachedCommand(
                        List.of(Installation.java(), "-XX:TieredStopAtLevel=1", program.toString()),
                        Map.of(),
                        folder,
                        log())
                .start();
        assertThat(await(() -> LogTail.read(log(), 1).contains("ready"))).isTrue();
        assertThat(process.isPaused()).isFalse();

        new ForegroundCommand(List.of("/bin/sh", "-c", "kill -STOP " + process.pid()), Map.of(), folder)
                .run(line -> {});
        assertThat(await(process::isPaused)).isTrue();
        process.dumpThreads();

        assertThat(await(() -> String.join("\n", LogTail.read(log(), 1_000)).contains("Waits.main")))
                .isTrue();
        process.stop(Duration.ofSeconds(10));
    }

    @Test
    void aCommandThatIsStuckIsEnded() {
        ForegroundCommand stuck = new ForegroundCommand(List.of("/bin/sleep", "60"), Map.of(), folder);

        int exitCode = stuck.run(line -> {}, Duration.ofMillis(200));

        assertThat(exitCode).isNotZero();
    }

    private static boolean await(BooleanSupplier condition) {
        return Patience.until(Duration.ofSeconds(20), Duration.ofMillis(50), condition);
    }

    @Test
    void theNameOfACommandMayHoldBracketsAndSpaces() {
        ProcStat stat = ProcStat.parse("12 (a) b (c)) S 1 12 12 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 98765 1 1\n");

        assertThat(stat.state()).isEqualTo("S");
        assertThat(stat.session()).isEqualTo(12);
        assertThat(stat.startTicks()).isEqualTo("98765");
    }

    private RunningProcess start(String script) {
        return new DetachedCommand(List.of("/bin/sh", "-c", script), Map.of(), folder, log()).start();
    }

    private Path log() {
        return folder.resolve("process.log");
    }
}
