package ontime.jobs.table;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ontime.model.catalog.StoredDataset;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;

/**
 * The records of loaded months, one JSON file per month. The record is the last step of a load, because a month without
 * a record is loaded again. A record of an older version that lacks a current field is ignored.
 */
public final class Loads {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    private final Path folder;
    private final Configuration hadoop;

    /** The records in the data folder of the settings. */
    public Loads(Settings settings, Configuration hadoop) {
        this.folder = new Path(settings.data(), StoredDataset.LOADS.datasetName());
        this.hadoop = hadoop;
    }

    /** The record of a month; empty if the month is not loaded. */
    public Optional<Load> find(YearMonth month) {
        try {
            Path file = file(month);
            return fileSystem().exists(file) ? read(file) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The records of all loaded months, oldest first. */
    public List<Load> list() {
        try {
            List<Load> loads = new ArrayList<>();
            if (fileSystem().exists(folder)) {
                for (FileStatus file :
                        fileSystem().listStatus(folder, path -> path.getName().endsWith(".json"))) {
                    read(file.getPath()).ifPresent(loads::add);
                }
            }
            loads.sort(Comparator.comparing(Load::month));
            return List.copyOf(loads);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the record of a month atomically. */
    public void put(Load load) {
        try {
            Path aside = new Path(folder, "." + load.month() + ".aside");
            try (OutputStream out = fileSystem().create(aside, true)) {
                JSON.writeValue(out, load);
            }
            FileContext.getFileContext(folder.toUri(), hadoop)
                    .rename(
                            fileSystem().makeQualified(aside),
                            fileSystem().makeQualified(file(load.month())),
                            Options.Rename.OVERWRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Load> read(Path file) throws IOException {
        try (InputStream in = fileSystem().open(file)) {
            return Optional.of(JSON.readValue(in, Load.class));
        } catch (MismatchedInputException e) {
            return Optional.empty();
        }
    }

    private Path file(YearMonth month) {
        return new Path(folder, month + ".json");
    }

    private FileSystem fileSystem() throws IOException {
        return folder.getFileSystem(hadoop);
    }
}
