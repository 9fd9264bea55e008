package ontime.jobs.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import ontime.model.text.Digests;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A published dataset in folders by Year and Month. A month is written to another folder and then renamed. The file
 * {@code _table_version}, which readers of the dataset ignore, contains the version of the table.
 */
public final class PublishedFiles {

    private static final String VERSION = "_table_version";
    private static final String REPLACED = ".replaced";
    private static final int DIGITS = 12;

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
        return isOf(monthFolder(load.month()), stamp(load));
    }

    /**
     * The folder of a month's files as they were published from a load: in place, or kept since they were replaced. Empty if
     * they are neither.
     *
     * @param stamp of the load
     */
    public Optional<Path> find(YearMonth month, String stamp) {
        Path kept = kept(month, stamp);
        try {
            if (isOf(monthFolder(month), stamp)) {
                return Optional.of(monthFolder(month));
            }
            return fileSystem.exists(kept) ? Optional.of(kept) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the dataset. */
    public Path folder() {
        return folder;
    }

    private boolean isOf(Path monthFolder, String stamp) {
        return findStamp(monthFolder).filter(stamp::equals).isPresent();
    }

    private Optional<String> findStamp(Path monthFolder) {
        try {
            Path version = new Path(monthFolder, VERSION);
            if (!fileSystem.exists(version)) {
                return Optional.empty();
            }
            try (var in = fileSystem.open(version)) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
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
            Path old = new Path(folder, ".old");
            fileSystem.delete(old, true);
            replace(load, aside, old);
            fileSystem.delete(old, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, but {@link #find} still finds the files before, until {@link #forgetReplaced}. */
    public void replaceKeeping(Load load, Path aside) {
        try {
            Path old = kept(load.month(), findStamp(monthFolder(load.month())).orElse(""));
            fileSystem.mkdirs(old.getParent());
            fileSystem.delete(old, true);
            replace(load, aside, old);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes replaced files that were kept.
     *
     * @param needed folders that stay
     */
    public void forgetReplaced(Collection<Path> needed) {
        try {
            Path replaced = new Path(folder, REPLACED);
            if (fileSystem.exists(replaced)) {
                for (FileStatus month : fileSystem.listStatus(replaced)) {
                    if (needed.stream().noneMatch(path -> path.getName()
                            .equals(month.getPath().getName()))) {
                        fileSystem.delete(month.getPath(), true);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(Load load, Path aside, Path old) throws IOException {
        try (OutputStream out = fileSystem.create(new Path(aside, VERSION), true)) {
            out.write(stamp(load).getBytes(StandardCharsets.UTF_8));
        }
        Path month = monthFolder(load.month());
        fileSystem.mkdirs(month.getParent());
        if (fileSystem.exists(month) && !fileSystem.rename(month, old)) {
            throw new IOException("cannot move " + month + " out of the way");
        }
        if (!fileSystem.rename(aside, month)) {
            throw new IOException("cannot put " + month + " into place");
        }
    }

    private Path kept(YearMonth month, String stamp) {
        String name = month + "-" + Digests.sha256(stamp).substring(0, DIGITS);
        return new Path(new Path(folder, REPLACED), name);
    }

    public FileSystem fileSystem() {
        return fileSystem;
    }

    /** The folder of a month: {@code Year=2008/Month=1}. */
    public static String partition(YearMonth month) {
        return String.format(Locale.ROOT, "Year=%d/Month=%d", month.getYear(), month.getMonthValue());
    }

    private Path monthFolder(YearMonth month) {
        return new Path(folder, partition(month));
    }

    /** The text that tells the load of published files from others. */
    public static String stamp(Load load) {
        return load.tableVersion() + " " + load.loadedAt() + "\n";
    }
}
