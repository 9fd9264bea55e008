package ontime.jobs.archive;

import java.net.URI;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** Paths on this machine's disks, as settings, load records and Hadoop write them: {@code /a/b} or {@code file:/a/b}. */
public final class LocalPath {

    private static final String SCHEME = "file:";

    private LocalPath() {}

    /** Whether a path names a local file: by its scheme, or by the default file system where it has none. */
    public static boolean isLocal(String path, Configuration hadoop) {
        return path.startsWith(SCHEME)
                || (!path.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")
                        && "file".equals(FileSystem.getDefaultUri(hadoop).getScheme()));
    }

    /** The local file of a path. What follows {@code file:} is taken as it is; {@code file://} begins a URI. */
    public static Path of(String path) {
        if (!path.startsWith(SCHEME)) {
            return Path.of(path);
        }
        String rest = path.substring(SCHEME.length());
        return rest.startsWith("//") ? Path.of(URI.create(path)) : Path.of(rest);
    }
}
