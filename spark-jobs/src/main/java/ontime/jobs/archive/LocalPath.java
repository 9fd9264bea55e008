package ontime.jobs.archive;

import java.net.URI;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;

/** Converts local paths in the forms of settings, load records and Hadoop: {@code /a/b} or {@code file:/a/b}. */
public final class LocalPath {

    private static final String SCHEME = "file:";

    private LocalPath() {}

    /** Whether a path is local: by its scheme, or by the default file system if it has no scheme. */
    public static boolean isLocal(String path, Configuration hadoop) {
        return path.startsWith(SCHEME)
                || (!path.matches("[A-Za-z][A-Za-z0-9+.-]*:.*")
                        && "file".equals(FileSystem.getDefaultUri(hadoop).getScheme()));
    }

    /** The local file of a path. The text after {@code file:} is used unchanged, but {@code file://} begins a URI. */
    public static Path of(String path) {
        if (!path.startsWith(SCHEME)) {
            return Path.of(path);
        }
        String rest = path.substring(SCHEME.length());
        return rest.startsWith("//") ? Path.of(URI.create(path)) : Path.of(rest);
    }
}
