package ontime.jobs.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A published dataset in folders by Year and Month. A month is written to another folder and then renamed. The file
 * {@code _table_version}, which readers of the dataset ignore, contains the version of the table.
 */
public final class PublishedFiles {

    private static final String VERSION = "_table_version";

    private final Path folder;
    private final FileSystem fileSystem;

    public PublishedFiles(StoredDataset dataset, Settings settings, Configuration hadoop) {
        this.folder = new Path(settings.data(), dataset.datasetName());
        try {
            this.fileSystem = folder.getFileSystem(hadoop);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the published files of a month are from its current load. */
    public boolean isPublished(Load load) {
        try {
            Path version = new Path(monthFolder(load.month()), VERSION);
            if (!fileSystem.exists(version)) {
                return false;
            }
            try (var in = fileSystem.open(version)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).equals(stamp(load));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates an empty folder for a new month on the same file system. Deletes the files of a run that was killed. */
    public Path aside() {
        try {
            Path aside = new Path(folder, ".aside");
            fileSystem.delete(aside, true);
            fileSystem.mkdirs(aside);
            return aside;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the folder of a month by the folder from {@link #aside()}. */
    public void replace(Load load, Path aside) {
        try {
            try (OutputStream out = fileSystem.create(new Path(aside, VERSION), true)) {
                out.write(stamp(load).getBytes(StandardCharsets.UTF_8));
            }
            Path month = monthFolder(load.month());
            fileSystem.mkdirs(month.getParent());
            Path old = new Path(folder, ".old");
            fileSystem.delete(old, true);
            if (fileSystem.exists(month) && !fileSystem.rename(month, old)) {
                throw new IOException("cannot move " + month + " out of the way");
            }
            if (!fileSystem.rename(aside, month)) {
                throw new IOException("cannot put " + month + " into place");
            }
            fileSystem.delete(old, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FileSystem fileSystem() {
        return fileSystem;
    }

    /** The folder of a month: {@code Year=2008/Month=1}. */
    public static String partition(YearMonth month) {
        return "Year=%d/Month=%d".formatted(month.getYear(), month.getMonthValue());
    }

    private Path monthFolder(YearMonth month) {
        return new Path(folder, partition(month));
    }

    private static String stamp(Load load) {
        return load.tableVersion() + " " + load.loadedAt() + "\n";
    }
}
