package ontime.local.airflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import ontime.local.launch.Launch;
import org.bson.Document;

/**
 * What Airflow keeps: its database, its generated settings, and the password of its pages.
 *
 * @param folder for its user's eyes alone
 */
public record AirflowHome(Path folder) {

    public static final String USER = "admin";

    private static final int PASSWORD_BYTES = 18;

    public static AirflowHome of(Launch launch) {
        return new AirflowHome(launch.folders().stores().resolve("airflow"));
    }

    Path database() {
        return folder.resolve("airflow.db");
    }

    /** Airflow's own form: JSON of users and their passwords. */
    public Path passwords() {
        return folder.resolve("passwords.json");
    }

    /** Makes it where it is not there, with a password that nobody has had. */
    public void create(SecureRandom chance) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            if (!Files.exists(passwords())) {
                byte[] password = new byte[PASSWORD_BYTES];
                chance.nextBytes(password);
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
        Files.writeString(next, new Document(USER, password).toJson());
        Files.move(next, passwords());
    }

    /** The password of the pages' user. */
    public String password() {
        try {
            return Document.parse(Files.readString(passwords())).getString(USER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
