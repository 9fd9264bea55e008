package ontime.model.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Reads a file with a secret, which nobody but its owner may read. */
final class OwnersFile {

    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnersFile() {}

    /**
     * The text without white space around it.
     *
     * @param variable the environment variable that names the file
     * @throws IllegalArgumentException if the file cannot be read, is empty, or is not its owner's alone
     */
    static String read(String variable, Path file) {
        if (!file.isAbsolute()) {
            throw new IllegalArgumentException(
                    "%s must be an absolute path, because processes run in different folders, not: %s"
                            .formatted(variable, file));
        }
        try {
            if (!OWNERS.containsAll(Files.getPosixFilePermissions(file))) {
                throw new IllegalArgumentException(
                        "%s: other users can read or change %s; run chmod 600 %s".formatted(variable, file, file));
            }
            String text = Files.readString(file).strip();
            if (text.isEmpty()) {
                throw new IllegalArgumentException("%s: %s is empty".formatted(variable, file));
            }
            return text;
        } catch (IOException e) {
            throw new IllegalArgumentException("%s: %s cannot be read".formatted(variable, file), e);
        }
    }
}
