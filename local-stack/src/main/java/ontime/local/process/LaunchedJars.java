package ontime.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Copies of the project's jars. A long-running process runs from copies, because a build that replaces a jar under a
 * running Java process breaks the process.
 *
 * @param installation where the jars are built
 * @param module the module that is run
 * @param folder of the copies, one for each process
 */
public record LaunchedJars(Installation installation, String module, Path folder) {

    /** Copies the jars that are in the project, and returns the class path with the copies. */
    public String copy() {
        return entries().stream()
                .map(jar -> isOurs(jar) ? copied(jar) : jar)
                .map(Path::toString)
                .collect(Collectors.joining(":"));
    }

    /** Whether the copies equal the jars of the last build. */
    public boolean areCurrent() {
        return entries().stream().filter(this::isOurs).allMatch(jar -> isEqual(jar, copyOf(jar)));
    }

    private List<Path> entries() {
        return Arrays.stream(installation.classPath(module).split(":"))
                .map(Path::of)
                .toList();
    }

    private boolean isOurs(Path jar) {
        return jar.startsWith(installation.root());
    }

    private Path copyOf(Path jar) {
        return folder.resolve(jar.getFileName());
    }

    private Path copied(Path jar) {
        Path copy = copyOf(jar);
        if (isEqual(jar, copy)) {
            return copy;
        }
        try {
            Files.createDirectories(folder);
            // A rename leaves the old file to the processes that have it open.
            Path next = folder.resolve(jar.getFileName() + ".next");
            Files.copy(jar, next, StandardCopyOption.REPLACE_EXISTING);
            return Files.move(next, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEqual(Path jar, Path copy) {
        try {
            return Files.exists(copy) && Files.mismatch(jar, copy) < 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
