package ontime.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ontime.local.server.Part;
import ontime.model.catalog.Names;
import ontime.model.catalog.StoredDataset;

/**
 * The files of a data folder that a backup has: all that cannot be made or downloaded again.
 *
 * @param folder of the data
 */
record BackupFiles(Path folder) {

    /** The folder of downloaded reference files. */
    static final String REFERENCE = "reference";

    private static final String LOG = "_delta_log";
    private static final Pattern COMMIT = Pattern.compile("(.+)/_delta_log/(\\d{20})\\.json");

    /** Delta finds the last checkpoint without this file, which may name one that is not in the backup. */
    private static final String LAST_CHECKPOINT = "_last_checkpoint";

    /** Hadoop's checksum beside a file, for which the manifest has a better one. */
    private static final Pattern CHECKSUM = Pattern.compile("\\..*\\.crc");

    /** The gateway of SQL writes them at each start, from the reference files and the flights. */
    private static final Path SQL_TABLES = Path.of("sql", "tables");

    /** The records of loads are the only files of a published dataset that no job makes again. */
    private static final Set<String> LEFT_OUT = Stream.of(
                    Stream.of(Part.KAFKA, Part.ELASTICSEARCH, Part.MONGODB).map(Part::partName),
                    // They belong to the messages of a broker.
                    Stream.of(Names.CHECKPOINTS),
                    // The state of Airflow's own database.
                    Stream.of("airflow"),
                    // Downloaded or generated again.
                    Stream.of("bts", "weather_files", "demo-flights"),
                    StoredDataset.published().stream()
                            .filter(dataset -> dataset != StoredDataset.LOADS)
                            .map(StoredDataset::datasetName))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Lists the files, relative to the folder, in the order in which they must be copied. The logs of Delta tables are listed
     * before anything else: every file that a log names was written before it and is never changed, so that what is listed
     * later has all files of these versions, whatever is written meanwhile.
     */
    List<Path> list() throws IOException {
        List<Path> files = new ArrayList<>(files(BackupFiles::isInLog));
        files.addAll(files(file -> !isInLog(file)));
        return files;
    }

    private List<Path> files(Predicate<Path> isWanted) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        List<Path> top;
        try (Stream<Path> entries = Files.list(folder)) {
            top = entries.filter(entry -> isKept(entry.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        for (Path entry : top) {
            try (Stream<Path> below = Files.walk(entry)) {
                below.filter(Files::isRegularFile)
                        .map(folder::relativize)
                        .filter(isWanted.and(file -> isKept(file)))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static boolean isKept(String top) {
        // Locks and what is unfinished begin with a dot.
        return !LEFT_OUT.contains(top) && !top.startsWith(".");
    }

    private static boolean isKept(Path file) {
        String name = file.getFileName().toString();
        return !file.startsWith(SQL_TABLES)
                && !CHECKSUM.matcher(name).matches()
                && !(isInLog(file) && name.equals(LAST_CHECKPOINT));
    }

    private static boolean isInLog(Path file) {
        return StreamSupport.stream(file.spliterator(), false)
                .anyMatch(part -> part.toString().equals(LOG));
    }

    /** The version of each Delta table among files, by the table's folder. */
    static Map<String, Long> versions(Collection<Path> files) {
        Map<String, Long> versions = new TreeMap<>();
        for (Path file : files) {
            Matcher commit = COMMIT.matcher(file.toString());
            if (commit.matches()) {
                versions.merge(commit.group(1), Long.valueOf(commit.group(2)), Math::max);
            }
        }
        return versions;
    }
}
