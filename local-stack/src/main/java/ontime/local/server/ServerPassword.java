package ontime.local.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import ontime.local.process.ReplacedFile;

/**
 * The password that a server of the stack asks for. It is generated at the server's first start. No data depends on it: each
 * start configures the server with it.
 *
 * @param file with the password, which only its owner can read, and the group that the folder is shared with
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
            shareWithGroup();
        }
        return this;
    }

    /** Where a group may write into the folder, as on a provisioned machine, its members are clients. */
    private void shareWithGroup() {
        try {
            if (Files.getPosixFilePermissions(file.resolveSibling(".")).contains(PosixFilePermission.GROUP_WRITE)) {
                Files.setPosixFilePermissions(
                        file,
                        EnumSet.of(
                                PosixFilePermission.OWNER_READ,
                                PosixFilePermission.OWNER_WRITE,
                                PosixFilePermission.GROUP_READ));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read() throws IOException {
        return Files.readString(file).strip();
    }

    /**
     * The environment variables with which clients log in; none if the server does not ask for it. Settings refuse to name a
     * file that a group can read, so clients get the password itself then.
     *
     * @param prefix of the variables: {@code ONTIME_KAFKA}
     */
    Map<String, String> environment(String prefix) {
        if (!exists()) {
            return Map.of();
        }
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.GROUP_READ)
                    ? Map.of(prefix + "_USER", USER, prefix + "_PASSWORD", read())
                    : Map.of(prefix + "_USER", USER, prefix + "_PASSWORD_FILE", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
