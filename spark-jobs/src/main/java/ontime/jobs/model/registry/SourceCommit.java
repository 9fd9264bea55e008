package ontime.jobs.model.registry;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * The commit of the running program, if it runs from a checkout. It asks git when it is needed: a commit that the build
 * records would be outdated after the next commit, because {@code ./ontime} builds only what changed.
 */
public final class SourceCommit {

    private static final String UNKNOWN = "unknown";

    private SourceCommit() {}

    /** The abbreviated commit, with a plus if files changed since; {@code unknown} without git. */
    public static String find() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty=+", "--exclude=*")
                    .directory(programFolder())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream out = git.getInputStream()) {
                String commit = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
                return git.waitFor() == 0 && !commit.isEmpty() ? commit : UNKNOWN;
            }
        } catch (IOException e) {
            return UNKNOWN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return UNKNOWN;
        }
    }

    /** Where the program's classes are: jobs run in the caller's directory. */
    private static File programFolder() {
        File classes = new File(SourceCommit.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        return classes.isDirectory() ? classes : classes.getParentFile();
    }
}
