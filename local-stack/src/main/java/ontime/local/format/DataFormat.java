package ontime.local.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import ontime.local.launch.Launch;
import ontime.local.process.Installation;
import ontime.local.process.ReplacedFile;
import ontime.local.process.StepFailedException;
import ontime.model.json.StrictJson;
import org.apache.commons.io.file.PathUtils;

/**
 * The format of a data folder: one number for its documents, tables, checkpoints and models, in the folder's file
 * {@code format.json}. A release that changes any of them so that the release before could not read it, or must make it
 * again, has a format of its own and a {@link Migration} to it.
 */
public final class DataFormat {

    /** The format of folders without a file: releases 0.1 and 0.2. */
    private static final int WITHOUT_FILE = 1;

    private static final List<Migration> MIGRATIONS =
            List.of(new Migration(2, "all documents are published again", Runnable::run));

    /** The file of a data folder that exists while a restore puts files into it. */
    public static final String UNFINISHED_RESTORE = ".restoring/plan.json";

    /** The format that this program reads and writes. */
    public static final int CURRENT = 2;

    private final Path folder;
    private final String program;

    /**
     * The content of the file.
     *
     * @param format of the folder
     * @param program the version of OnTime that wrote it
     */
    record Written(int format, String program) {}

    DataFormat(Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /** The format of the data folder of the settings. */
    public static DataFormat of(Launch launch) {
        return new DataFormat(launch.folders().stores(), Installation.version());
    }

    /** The folder's format. */
    public int number() {
        return read().format();
    }

    /**
     * Checks that this program can read the folder, or migrate it.
     *
     * @throws StepFailedException if a newer release wrote it, or a restore was interrupted while it replaced files
     */
    public void requireKnown() {
        if (Files.exists(folder.resolve(UNFINISHED_RESTORE))) {
            throw new StepFailedException(
                    "a restore into %s was interrupted; call ./ontime restore again, which completes it"
                            .formatted(folder));
        }
        requireKnown(read());
    }

    private void requireKnown(Written written) {
        if (written.format() > CURRENT) {
            throw new StepFailedException(String.format(
                    Locale.ROOT,
                    "%s has format %d, written by OnTime %s; this is OnTime %s, which reads formats up to %d. Use OnTime %s"
                            + " or newer, or ./ontime restore a backup of this release.",
                    folder,
                    written.format(),
                    written.program(),
                    program,
                    CURRENT,
                    written.program()));
        }
    }

    /** Whether the folder has nothing yet: what is written into it has the present format. */
    public boolean isFolderEmpty() {
        try {
            return Files.notExists(folder) || PathUtils.isEmptyDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that the folder has the present format. */
    public void begin() {
        write(new Written(CURRENT, program));
    }

    /**
     * Brings the folder to the present format. Interrupted, it begins with the same migration the next time.
     *
     * @param publishAgain has all documents published again
     * @return what is different now, for people; none if the folder already had the format
     */
    public List<String> migrate(Runnable publishAgain) {
        Written written = read();
        requireKnown(written);
        List<Migration> pending = MIGRATIONS.stream()
                .filter(migration -> migration.to() > written.format())
                .toList();
        for (Migration migration : pending) {
            migration.work().accept(publishAgain);
            write(new Written(migration.to(), program));
        }
        return pending.stream().map(Migration::outcome).toList();
    }

    private void write(Written written) {
        ReplacedFile.write(file(), new String(StrictJson.write(written), StandardCharsets.UTF_8) + "\n");
    }

    private Written read() {
        if (!Files.exists(file())) {
            return new Written(WITHOUT_FILE, "0.2.0 or older");
        }
        try {
            return StrictJson.read(Files.readAllBytes(file()), Written.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new StepFailedException(String.format(
                    Locale.ROOT,
                    "%s is damaged: %s. It should be {\"format\":%d,\"program\":\"%s\"} if this release wrote the folder.",
                    file(),
                    e.getMessage(),
                    CURRENT,
                    program));
        }
    }

    private Path file() {
        return folder.resolve("format.json");
    }
}
