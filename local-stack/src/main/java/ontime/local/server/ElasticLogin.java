package ontime.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import ontime.local.process.ForegroundCommand;
import ontime.local.process.Installation;
import ontime.local.process.ResourceTemplate;

/**
 * Elasticsearch's own security: the files of its one user, and a certificate for the port of other nodes, so that none can
 * join.
 *
 * @param folder of the configuration
 */
record ElasticLogin(Path folder) {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int ITERATIONS = 10_000;
    private static final int SALT_BYTES = 32;
    private static final int HASH_BITS = 256;

    /** The format wants one. What protects the file is its folder, which is closed to others. */
    private static final String STORE_PASSWORD = "transport";

    /** Writes the files of the user, who may do everything, and returns the settings. */
    String write(String user, String password) throws IOException {
        Files.writeString(folder.resolve("users"), "%s:%s%n".formatted(user, hash(password)));
        Files.writeString(folder.resolve("users_roles"), "superuser:%s%n".formatted(user));
        return ResourceTemplate.format("server/elasticsearch-login.yml", certificate(), STORE_PASSWORD);
    }

    /** As Elasticsearch stores passwords: iterations, salt and hash. */
    private static String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        Base64.Encoder encoder = Base64.getEncoder();
        try {
            byte[] hash = SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, HASH_BITS))
                    .getEncoded();
            return "{PBKDF2}%s$%s$%s".formatted(ITERATIONS, encoder.encodeToString(salt), encoder.encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The JDK's tool writes it; the JDK has no class for certificates that programs may use. */
    private Path certificate() {
        Path file = folder.resolve("transport.p12");
        if (!Files.exists(file)) {
            List<String> command = List.of(
                    Installation.javaHome().resolve("bin/keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    "node",
                    "-dname",
                    "CN=ontime",
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-validity",
                    "36500",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    file.toString(),
                    "-storepass",
                    STORE_PASSWORD);
            List<String> said = new ArrayList<>();
            if (new ForegroundCommand(command, Map.of(), folder).run(said::add) != 0) {
                throw new IllegalStateException("keytool: " + String.join(" ", said));
            }
        }
        return file;
    }
}
