package ontime.jobs.folder;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import ontime.jobs.download.TransferException;
import ontime.jobs.download.TransferException.Category;

/** A folder of this machine. */
public final class LocalFolder implements SourceFolder {

    @Override
    public Optional<Entry> find(URI file) throws IOException {
        Path path = Path.of(file);
        if (Files.isRegularFile(path)) {
            return Optional.of(
                    new Entry(Files.size(path), Files.getLastModifiedTime(path).toMillis()));
        }
        if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
            throw new TransferException(Category.NO_SUCH_PLACE, "no such folder: " + path.getParent());
        }
        return Optional.empty();
    }

    @Override
    public InputStream open(URI file) throws IOException {
        return Files.newInputStream(Path.of(file));
    }
}
