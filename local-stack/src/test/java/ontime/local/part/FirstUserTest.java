package ontime.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FirstUserTest {

    private static final Map<String, String> SERVERS = Map.of("ONTIME_MONGODB", "mongodb://localhost:1");

    @TempDir
    Path folder;

    @Test
    void nameAndPasswordAreInAFileThatOnlyItsOwnerReads() throws IOException {
        Path file = folder.resolve("run/first-user");
        FirstUser user = new FirstUser(file, (servers, lines) -> {
            assertThat(servers).isEqualTo(SERVERS);
            lines.accept("user admin");
            lines.accept("password abcd-efgh");
            return 0;
        });

        assertThat(user.add(SERVERS)).contains(file.toString()).doesNotContain("abcd-efgh");
        assertThat(file).hasContent("user admin\npassword abcd-efgh");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatIsThereStays() throws IOException {
        Path file = Files.writeString(folder.resolve("first-user"), "user admin");
        FirstUser user = new FirstUser(file, (servers, lines) -> {
            throw new IllegalStateException("not asked");
        });

        assertThat(user.add(SERVERS)).contains(file.toString());
        assertThat(file).hasContent("user admin");
    }

    @Test
    void thereIsNoFileIfThereAreUsersOrTheCommandFails() {
        Path file = folder.resolve("first-user");

        assertThat(new FirstUser(file, (servers, lines) -> 0).add(SERVERS)).contains("./ontime user list");
        assertThat(new FirstUser(file, (servers, lines) -> 1).add(SERVERS)).contains("./ontime user add NAME");
        assertThat(file).doesNotExist();
    }
}
