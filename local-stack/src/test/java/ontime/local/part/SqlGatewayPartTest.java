package ontime.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqlGatewayPartTest {

    @TempDir
    private Path root;

    @Test
    void upGoesOnIfTheGatewayCannotStart() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SqlGatewayPart gateway = gateway(Map.of("ONTIME_SQL_PORT", Integer.toString(other.getLocalPort())));

            assertThat(gateway.begin()).startsWith("not started: ");
        }
    }

    @Test
    void theTokenIsMadeOnceAndIsItsOwners() throws IOException {
        String token = gateway(Map.of()).token();

        assertThat(token).hasSize(64).isEqualTo(gateway(Map.of()).token());
        assertThat(Files.getPosixFilePermissions(gateway(Map.of()).tokenFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private SqlGatewayPart gateway(Map<String, String> environment) {
        return new SqlGatewayPart(Launch.of(new Installation(root), SettingsReader.read(environment)));
    }
}
