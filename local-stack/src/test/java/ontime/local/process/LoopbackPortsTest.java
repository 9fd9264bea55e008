package ontime.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoopbackPortsTest {

    @TempDir
    private Path folder;

    @Test
    void aTakenPortGivesTheNextFreeOneAndNamesItsHolder() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = socket.getLocalPort();

            assertThat(LoopbackPorts.isFree(taken)).isFalse();
            assertThat(new LoopbackPorts().firstFree(taken)).isGreaterThan(taken);
            assertThat(PortHolder.find(taken)).hasValueSatisfying(holder -> assertThat(holder.pid())
                    .isEqualTo(ProcessHandle.current().pid()));
        }
    }

    @Test
    void aServerOfAnotherStackIsNotTakenForOurs() throws IOException {
        RunningProcess ours = RunningProcess.find(ProcessHandle.current().pid()).orElseThrow();
        RunningProcess other =
                new DetachedCommand(List.of("/bin/sleep", "60"), Map.of(), folder, folder.resolve("other.log")).start();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(Map.of("mongodb", socket.getLocalPort()));

            assertThat(ports.areHeldByOthers(ours)).isFalse();
            assertThat(ports.areHeldByOthers(other)).isTrue();
        } finally {
            other.kill();
        }
    }

    @Test
    void noPortIsGivenTwice() {
        LoopbackPorts ports = new LoopbackPorts();
        int first = ports.any();

        assertThat(ports.firstFree(first)).isNotEqualTo(first);
    }
}
