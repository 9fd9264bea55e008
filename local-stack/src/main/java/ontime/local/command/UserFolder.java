package ontime.local.command;

import java.nio.file.Path;

/** Folders as a user names them: from where the user stands, which the launcher script tells. */
final class UserFolder {

    /** System property with the folder that the command was given in. */
    private static final String STANDS_IN = "ontime.cwd";

    private UserFolder() {}

    static Path of(Path named) {
        return Path.of(System.getProperty(STANDS_IN, ""))
                .toAbsolutePath()
                .resolve(named)
                .normalize();
    }
}
