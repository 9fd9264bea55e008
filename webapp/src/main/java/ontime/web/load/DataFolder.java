package ontime.web.load;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the published files of flights are.
 *
 * @param path a folder of this machine; empty if they are elsewhere, such as in an object store
 */
public record DataFolder(Optional<Path> path) {

    private static final String LOCAL = "file";
    private static final String SCHEME = "^[a-z][a-z0-9+.-]+:.*";

    /**
     * The folder of a setting.
     *
     * @param data a path, or the URI of a file system
     */
    public static DataFolder of(String data) {
        if (!data.matches(SCHEME)) {
            return new DataFolder(Optional.of(Path.of(data)));
        }
        URI address = URI.create(data);
        return new DataFolder(
                LOCAL.equals(address.getScheme()) ? Optional.of(Path.of(address.getPath())) : Optional.empty());
    }
}
