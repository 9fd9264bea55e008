package ontime.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import ontime.model.settings.SettingsReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerPasswordTest {

    @TempDir
    private Path run;

    @Test
    void onlyTheOwnerReadsAFileThatClientsAreTold() throws IOException {
        ServerPassword password = generatedIn("rwxr-xr-x");

        assertThat(mode(password)).isEqualTo("rw-------");
        assertThat(password.environment("ONTIME_KAFKA"))
                .containsOnly(
                        Map.entry("ONTIME_KAFKA_USER", "ontime"),
                        Map.entry("ONTIME_KAFKA_PASSWORD_FILE", password.file().toString()));
    }

    @Test
    void theGroupOfASharedFolderReadsItToo() throws IOException {
        ServerPassword password = generatedIn("rwxrwxr-x");

        assertThat(mode(password)).isEqualTo("rw-r-----");
        assertThat(secret(password)).isEqualTo(password.read());
    }

    @Test
    void aFileThatWasSharedLaterIsStillAPassword() throws IOException {
        ServerPassword password = generatedIn("rwxr-xr-x");
        Files.setPosixFilePermissions(password.file(), PosixFilePermissions.fromString("rw-r-----"));

        assertThat(secret(password)).isEqualTo(password.read());
    }

    /** As a client's settings have it. */
    private static String secret(ServerPassword password) {
        Map<String, String> environment = new HashMap<>(password.environment("ONTIME_MONGODB"));
        environment.put("ONTIME_MONGODB_URI", "mongodb://127.0.0.1:27017");
        return SettingsReader.read(environment)
                .mongodb()
                .password()
                .orElseThrow()
                .value();
    }

    private ServerPassword generatedIn(String folder) throws IOException {
        Files.setPosixFilePermissions(run, PosixFilePermissions.fromString(folder));
        return ServerPassword.of(new StackFolders(run, run), Part.KAFKA).generated();
    }

    private static String mode(ServerPassword password) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(password.file()));
    }
}
