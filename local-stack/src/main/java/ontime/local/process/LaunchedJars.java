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
 * Copies of the project's own jars that a long-lived process runs from: a build that replaces a jar under a running
 * Java process breaks it.
 *
 * @param folder of the copies, one a process
 */
public record LaunchedJars(Path folder) {

    /** Copies a class path's jars that lie in the project; gives the class path with the copies. */
    public String copy(String classPath, Path root) {
        return entries(classPath).stream()
                .map(jar -> jar.startsWith(root) ? copied(jar) : jar)
                .map(Path::toString)
                .collect(Collectors.joining(":"));
    }

    /** Whether the copies are equal to what the build made last. */
    public boolean areCurrent(String classPath, Path root) {
        return entries(classPath).stream()
                .filter(jar -> jar.startsWith(root))
                .allMatch(jar -> isEqual(jar, folder.resolve(jar.getFileName())));
    }

    private static List<Path> entries(String classPath) {
        return Arrays.stream(classPath.split(":")).map(Path::of).toList();
    }

    private Path copied(Path jar) {
        Path copy = folder.resolve(jar.getFileName());
        if (isEqual(jar, copy)) {
            return copy;
        }
        try {
            Files.createDirectories(folder);
            // Renamed over the old one: whoever has that open keeps it.
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
