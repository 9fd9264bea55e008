package ontime.local.airflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AirflowHomeTest {

    @TempDir
    private Path folder;

    @Test
    void itsPasswordIsItsUsersAlone() throws IOException {
        AirflowHome home = new AirflowHome(folder.resolve("airflow"));

        home.create(new SecureRandom());

        assertThat(home.password()).hasSize(24);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.passwords())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void thePasswordStaysAndNoTwoAreTheSame() {
        AirflowHome home = new AirflowHome(folder.resolve("one"));
        home.create(new SecureRandom());
        String password = home.password();
        AirflowHome other = new AirflowHome(folder.resolve("other"));

        home.create(new SecureRandom());
        other.create(new SecureRandom());

        assertThat(home.password()).isEqualTo(password);
        assertThat(other.password()).isNotEqualTo(password);
    }
}
