package ontime.local.airflow;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import ontime.local.launch.Launch;

/**
 * Airflow's database, and the generated password of its pages.
 *
 * @param folder a folder that only its owner can read
 */
public record AirflowHome(Path folder) {

    public static final String USER = "admin";

    private static final int PASSWORD_BYTES = 18;
    private static final JsonMapper MAPPER = new JsonMapper();

    public static AirflowHome of(Launch launch) {
        return new AirflowHome(launch.folders().stores().resolve("airflow"));
    }

    /** Airflow's SQLite database. */
    public Path database() {
        return folder.resolve("airflow.db");
    }

    /** The passwords by user, in Airflow's JSON format. */
    public Path passwords() {
        return folder.resolve("passwords.json");
    }

    /** Creates the folder with a random password, unless it exists. */
    public void create(SecureRandom random) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            if (!Files.exists(passwords())) {
                byte[] password = new byte[PASSWORD_BYTES];
                random.nextBytes(password);
                write(Base64.getUrlEncoder().encodeToString(password));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String password) throws IOException {
        Path next = folder.resolve("passwords.next");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(next, MAPPER.writeValueAsString(Map.of(USER, password)));
        Files.move(next, passwords());
    }

    /** The password of {@link #USER}. */
    public String password() {
        try {
            return MAPPER.readTree(Files.readString(passwords())).path(USER).asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
