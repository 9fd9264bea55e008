package ontime.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

final class LoopbackPortsTest {

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
    void noPortIsGivenTwice() {
        LoopbackPorts ports = new LoopbackPorts();
        int first = ports.any();

        assertThat(ports.firstFree(first)).isNotEqualTo(first);
    }
}
