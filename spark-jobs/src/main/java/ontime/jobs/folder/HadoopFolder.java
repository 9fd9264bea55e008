package ontime.jobs.folder;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import ontime.jobs.download.TransferException;
import ontime.jobs.download.TransferException.Category;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/** A folder of any file system that Hadoop knows. */
public final class HadoopFolder implements SourceFolder {

    private final Configuration configuration = new Configuration();

    @Override
    public Optional<Entry> find(URI file) throws IOException {
        Path path = new Path(file);
        try {
            FileStatus status = fileSystem(file).getFileStatus(path);
            return Optional.of(new Entry(status.getLen(), status.getModificationTime()));
        } catch (FileNotFoundException e) {
            if (!fileSystem(file).exists(path.getParent())) {
                throw new TransferException(Category.NO_SUCH_PLACE, "no such folder: " + path.getParent(), e);
            }
            return Optional.empty();
        }
    }

    @Override
    public InputStream open(URI file) throws IOException {
        return fileSystem(file).open(new Path(file));
    }

    /** Hadoop keeps one open for each address and closes it when the JVM ends. */
    private FileSystem fileSystem(URI file) throws IOException {
        try {
            return FileSystem.get(file, configuration);
        } catch (UnsupportedFileSystemException e) {
            throw new TransferException(Category.NO_SUCH_PLACE, "no such file system: " + file.getScheme(), e);
        }
    }
}
