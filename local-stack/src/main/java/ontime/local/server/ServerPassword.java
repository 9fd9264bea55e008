package ontime.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import ontime.local.process.ReplacedFile;

/**
 * The password that a server of the stack asks for. It is generated at the server's first start. No data depends on it: each
 * start configures the server with it.
 *
 * @param file with the password, which only its owner can read
 */
record ServerPassword(Path file) {

    /** The one user of each server. */
    static final String USER = "ontime";

    private static final int BYTES = 24;

    static ServerPassword of(StackFolders folders, Part part) {
        return new ServerPassword(folders.run().resolve(part.partName() + ".password"));
    }

    /** Whether the server asks for it. One that an earlier release started does not. */
    boolean exists() {
        return Files.exists(file);
    }

    /** The same, with a file: it is written if there is none. */
    ServerPassword generated() {
        if (!exists()) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            // Letters and digits that need no quotes in files of configuration.
            ReplacedFile.writeSecret(
                    file, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
        }
        return this;
    }

    String read() throws IOException {
        return Files.readString(file).strip();
    }

    /**
     * The environment variables with which clients log in; none if the server does not ask for it.
     *
     * @param prefix of the variables: {@code ONTIME_KAFKA}
     */
    Map<String, String> environment(String prefix) {
        return exists() ? Map.of(prefix + "_USER", USER, prefix + "_PASSWORD_FILE", file.toString()) : Map.of();
    }
}
