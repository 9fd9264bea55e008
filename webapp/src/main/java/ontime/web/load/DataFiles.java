package ontime.web.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ontime.model.catalog.StoredDataset;
import ontime.web.publication.ShownBeside;
import org.springframework.stereotype.Component;

/**
 * The published Parquet and JSON Lines files of all flights, if they are on this machine. Jobs rename a month into its
 * place, so what is there is published. Nothing else of the data folder can be read: a file is found by its dataset, a
 * month and a plain name.
 */
@Component
final class DataFiles implements ShownBeside {

    static final String API = "/api/v1/data/files";

    private static final List<StoredDataset> DATASETS =
            List.of(StoredDataset.ON_TIME_PERFORMANCE_PARQUET, StoredDataset.ON_TIME_PERFORMANCE_JSONL);

    private static final Pattern MONTH = Pattern.compile("/Year=(\\d{4})/Month=(1[0-2]|[1-9])$");

    /** No separator, and no file that Spark hides. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,200}");

    private final DataFolder folder;

    DataFiles(DataFolder folder) {
        this.folder = folder;
    }

    /** All published files, by dataset and month. */
    List<DataFile> list() {
        return DATASETS.stream()
                .flatMap(dataset -> months(dataset).flatMap(month -> list(dataset, month)))
                .toList();
    }

    /** A published file; empty if there is no such file. */
    Optional<Path> find(String datasetName, YearMonth month, String name) {
        return DATASETS.stream()
                .filter(dataset -> dataset.datasetName().equals(datasetName))
                .flatMap(dataset -> files(dataset, month))
                .filter(file -> file.getFileName().toString().equals(name))
                .findFirst();
    }

    @Override
    public boolean isShownAt(String path) {
        return path.startsWith(API);
    }

    @Override
    public String fingerprint() {
        return list().toString();
    }

    private Stream<DataFile> list(StoredDataset dataset, YearMonth month) {
        return files(dataset, month).map(file -> {
            String name = file.getFileName().toString();
            return new DataFile(dataset.datasetName(), month, name, size(file), address(dataset, month, name));
        });
    }

    private static String address(StoredDataset dataset, YearMonth month, String name) {
        return String.join("/", API, dataset.datasetName(), month.toString(), name);
    }

    private Stream<YearMonth> months(StoredDataset dataset) {
        return folder.path().stream()
                .map(data -> data.resolve(dataset.datasetName()))
                .flatMap(DataFiles::entries)
                .flatMap(DataFiles::entries)
                .flatMap(month -> MONTH.matcher(month.toString()).results())
                .map(found -> YearMonth.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                .sorted();
    }

    /** The files of a month that are in its own folder: no link leads out of it. */
    private Stream<Path> files(StoredDataset dataset, YearMonth month) {
        return folder.path().stream()
                .map(data -> data.resolve(dataset.datasetName())
                        .resolve("Year=" + month.getYear())
                        .resolve("Month=" + month.getMonthValue()))
                .flatMap(DataFiles::entries)
                .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** What is in a folder, sorted; nothing if there is none. */
    private static Stream<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList().stream();
        } catch (NoSuchFileException | NotDirectoryException e) {
            // A month may be being replaced.
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
