package ontime.web.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.catalog.StoredDataset;
import ontime.model.publication.Publication;
import ontime.stores.publication.Publications;
import ontime.web.publication.ShownBeside;
import org.springframework.stereotype.Component;

/**
 * The published Parquet and JSON Lines files of all flights, if they are on this machine. Nothing else of the data
 * folder can be read: a file is found by its dataset, a published month and a plain name.
 */
@Component
final class DataFiles implements ShownBeside {

    static final String API = "/api/v1/data/files";

    private static final List<StoredDataset> DATASETS =
            List.of(StoredDataset.ON_TIME_PERFORMANCE_PARQUET, StoredDataset.ON_TIME_PERFORMANCE_JSONL);

    /** No separator, and no file that Spark hides. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,200}");

    private final DataFolder folder;
    private final Publications publications;

    DataFiles(DataFolder folder, Publications publications) {
        this.folder = folder;
        this.publications = publications;
    }

    /** All published files, by dataset and month. */
    List<DataFile> list() {
        return DATASETS.stream()
                .flatMap(dataset -> publications.list(dataset).stream()
                        .map(Publication::month)
                        .flatMap(month -> list(dataset, month)))
                .toList();
    }

    /** A published file; empty if there is no such file. */
    Optional<Path> find(String datasetName, YearMonth month, String name) {
        return DATASETS.stream()
                .filter(dataset -> dataset.datasetName().equals(datasetName))
                .filter(dataset -> publications.find(dataset, month).isPresent())
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
        return DATASETS.stream()
                .flatMap(dataset -> publications.list(dataset).stream())
                .map(Publication::toString)
                .collect(Collectors.joining());
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

    /** The files of a month that are in its own folder: no link leads out of it. */
    private Stream<Path> files(StoredDataset dataset, YearMonth month) {
        Optional<Path> partition = folder.path().map(data -> data.resolve(dataset.datasetName())
                .resolve("Year=" + month.getYear())
                .resolve("Month=" + month.getMonthValue()));
        if (partition.isEmpty() || !Files.isDirectory(partition.get())) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(partition.get())) {
            return files
                    .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()
                    .stream();
        } catch (NoSuchFileException e) {
            // The month is being replaced.
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
