package ontime.jobs.download;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import ontime.jobs.download.TransferException.Category;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * Copies files from a folder on the local disk or in any other file system that Hadoop supports. A file's length and
 * modification time tell its versions apart.
 */
public final class FolderTransport implements Transport {

    private static final int BUFFER_BYTES = 1 << 18;

    private final Configuration configuration = new Configuration();

    @Override
    public Answer fetch(RequestedFile file, Optional<CollectedFile> existing, PartFile part, Progress.OfFile progress) {
        Optional<FileStatus> status = find(file.uri());
        if (status.isEmpty()) {
            return Answer.NOT_PUBLISHED;
        }
        try {
            return copy(file.uri(), status.get(), existing, part, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + part.path() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Whether a file exists.
     *
     * @throws TransferException if its folder does not exist or cannot be read
     */
    public boolean isPublished(URI uri) {
        return find(uri).isPresent();
    }

    private Answer copy(
            URI uri, FileStatus status, Optional<CollectedFile> existing, PartFile part, Progress.OfFile progress)
            throws IOException {
        String version = String.format(Locale.ROOT, "\"%d-%d\"", status.getLen(), status.getModificationTime());
        Validators validators = new Validators(Optional.of(version), Optional.empty());
        OptionalLong length = OptionalLong.of(status.getLen());
        if (existing.filter(file -> file.isFrom(uri) && file.isVersion(validators, length))
                .isPresent()) {
            return Answer.UNCHANGED;
        }
        progress.start(0, length);
        try (InputStream in = open(uri);
                FileChannel target = part.openEmpty(validators, length)) {
            copy(in, target, progress);
        }
        if (!part.isComplete()) {
            throw new TransferException(Category.BROKEN, "the file changed while it was read");
        }
        return Answer.COMPLETE;
    }

    private static void copy(InputStream in, FileChannel target, Progress.OfFile progress) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
            while (bytes.hasRemaining()) {
                target.write(bytes);
            }
            progress.reach(target.position());
        }
    }

    private Optional<FileStatus> find(URI uri) {
        Path path = new Path(uri);
        try {
            return Optional.of(fileSystem(uri).getFileStatus(path)).filter(FileStatus::isFile);
        } catch (FileNotFoundException e) {
            if (!exists(path.getParent())) {
                throw new TransferException(Category.NO_SUCH_PLACE, "no such folder: " + path.getParent(), e);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private boolean exists(Path folder) {
        try {
            return fileSystem(folder.toUri()).exists(folder);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private InputStream open(URI uri) {
        try {
            return fileSystem(uri).open(new Path(uri));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** A failed read may be retried. A failed write concerns our own disk, and has another type of exception. */
    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Hadoop keeps one file system open for each address and closes it when the JVM ends. */
    private FileSystem fileSystem(URI uri) throws IOException {
        try {
            return FileSystem.get(uri, configuration);
        } catch (UnsupportedFileSystemException e) {
            throw new TransferException(Category.NO_SUCH_PLACE, "no such file system: " + uri.getScheme(), e);
        }
    }

    private static TransferException broken(IOException e) {
        return new TransferException(Category.BROKEN, "cannot read the folder: " + e.getMessage(), e);
    }
}
