package ontime.jobs.total;

import static org.apache.spark.sql.functions.lit;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.jobs.table.Load;
import ontime.jobs.table.PublishedFiles;
import ontime.model.text.Digests;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The sum of a dataset's months, in a hidden folder of the dataset. When months are added, or loaded again, the new sum is the
 * one before, plus their rows, minus the rows that they replace: no other month is read. A sum is complete or not there, and
 * its folder is named after the loads in it, so that several jobs may make it at the same time.
 */
public final class RunningTotal {

    /** A new number makes every sum start again: change it with the columns. */
    private static final int FORM = 1;

    private static final String TOTALS = ".total";

    /** The loads in a sum; readers of Parquet ignore it. */
    private static final String LOADS = "_loads.json";

    private static final String ASIDE = ".aside-";
    private static final Duration LEFT_ASIDE = Duration.ofDays(1);
    private static final int DIGITS = 16;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<TreeMap<String, String>> STAMPS = new TypeReference<>() {};

    private final PublishedFiles files;
    private final Addition addition;
    private final UnaryOperator<Dataset<Row>> addable;

    /**
     * The sum of a dataset.
     *
     * @param files of its months
     * @param addition how rows are added
     * @param addable from the rows of some months to rows that can be added
     */
    public RunningTotal(PublishedFiles files, Addition addition, UnaryOperator<Dataset<Row>> addable) {
        this.files = files;
        this.addition = addition;
        this.addable = addable;
    }

    /**
     * The loads in a stored sum.
     *
     * @param stamps what {@link PublishedFiles#stamp} says of each month's load
     */
    private record Stored(Path folder, SortedMap<YearMonth, String> stamps) {}

    /**
     * The sum of some months.
     *
     * @throws IllegalArgumentException if the files of a month are not those of its load
     */
    public Dataset<Row> of(SparkSession spark, List<Load> loads) {
        SortedMap<YearMonth, String> stamps = new TreeMap<>();
        loads.forEach(load -> stamps.put(load.month(), PublishedFiles.stamp(load)));
        try {
            Stored wanted = new Stored(new Path(totals(), name(stamps)), stamps);
            if (!files.fileSystem().exists(new Path(wanted.folder(), LOADS))) {
                make(spark, wanted);
            }
            return spark.read().parquet(wanted.folder().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(SparkSession spark, Stored wanted) throws IOException {
        Optional<Stored> before = newest();
        Dataset<Row> sum = addition.sum(before.flatMap(base -> findChanges(spark, base, wanted))
                .orElseGet(() -> addable.apply(months(spark, wanted.stamps()))));
        Path aside = new Path(totals(), ASIDE + UUID.randomUUID());
        sum.sortWithinPartitions(addition.keys().get(0)).write().parquet(aside.toString());
        try (OutputStream out = fileSystem().create(new Path(aside, LOADS), true)) {
            JSON.writeValue(out, text(wanted.stamps()));
        }
        if (fileSystem().exists(wanted.folder()) || !fileSystem().rename(aside, wanted.folder())) {
            // Another job made the same sum meanwhile.
            fileSystem().delete(aside, true);
        }
        // Other jobs may be adding to the sum before.
        forget(Stream.concat(Stream.of(wanted), before.stream()).toList());
    }

    /** The sum before, and rows that make it the wanted one; empty if replaced rows are gone. */
    private Optional<Dataset<Row>> findChanges(SparkSession spark, Stored before, Stored wanted) {
        SortedMap<YearMonth, String> added = without(wanted.stamps(), before.stamps());
        SortedMap<YearMonth, String> removed = without(before.stamps(), wanted.stamps());
        Set<YearMonth> changed = Stream.concat(added.keySet().stream(), removed.keySet().stream())
                .collect(Collectors.toSet());
        if (!removed.entrySet().stream()
                .allMatch(month -> files.find(month.getKey(), month.getValue()).isPresent())) {
            return Optional.empty();
        }
        Dataset<Row> sum = Addition.without(spark.read().parquet(before.folder().toString()), changed);
        if (!added.isEmpty()) {
            sum = sum.unionByName(addable.apply(months(spark, added)));
        }
        if (!removed.isEmpty()) {
            sum = sum.unionByName(addition.negated(addable.apply(months(spark, removed))));
        }
        return Optional.of(sum);
    }

    private static SortedMap<YearMonth, String> without(
            SortedMap<YearMonth, String> all, SortedMap<YearMonth, String> others) {
        SortedMap<YearMonth, String> rest = new TreeMap<>(all);
        rest.entrySet().removeAll(others.entrySet());
        return rest;
    }

    /** The rows of some months: those of all months in place at once, and of each replaced month. */
    private Dataset<Row> months(SparkSession spark, SortedMap<YearMonth, String> stamps) {
        List<String> inPlace = new ArrayList<>();
        List<Dataset<Row>> rows = new ArrayList<>();
        stamps.forEach((month, stamp) -> {
            Path folder = files.find(month, stamp).orElseThrow(() -> notPublished(month));
            if (folder.getName().equals(new Path(PublishedFiles.partition(month)).getName())) {
                inPlace.add(folder.toString());
            } else {
                rows.add(spark.read()
                        .parquet(folder.toString())
                        .withColumn("Year", lit(month.getYear()))
                        .withColumn("Month", lit(month.getMonthValue())));
            }
        });
        if (!inPlace.isEmpty()) {
            rows.add(
                    spark.read().option("basePath", files.folder().toString()).parquet(inPlace.toArray(String[]::new)));
        }
        return rows.stream().reduce(Dataset::unionByName).orElseThrow();
    }

    private IllegalArgumentException notPublished(YearMonth month) {
        String dataset = files.folder().getName();
        return new IllegalArgumentException(
                "%s in %s is not up to date: run ./ontime job %s".formatted(month, dataset, dataset));
    }

    /** The complete sum that was made last. */
    private Optional<Stored> newest() throws IOException {
        for (FileStatus total : listTotals()) {
            Path loads = new Path(total.getPath(), LOADS);
            if (!isAside(total) && fileSystem().exists(loads)) {
                try (InputStream in = fileSystem().open(loads)) {
                    SortedMap<YearMonth, String> stamps = new TreeMap<>();
                    JSON.readValue(in, STAMPS).forEach((month, stamp) -> stamps.put(YearMonth.parse(month), stamp));
                    if (total.getPath().getName().equals(name(stamps))) {
                        return Optional.of(new Stored(total.getPath(), stamps));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The folders of sums, newest first. */
    private List<FileStatus> listTotals() throws IOException {
        try {
            return Stream.of(fileSystem().listStatus(totals()))
                    .sorted(Comparator.comparing(FileStatus::getModificationTime)
                            .reversed())
                    .toList();
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }

    /** Deletes sums and replaced months that no job needs. */
    private void forget(List<Stored> needed) throws IOException {
        List<Path> kept = needed.stream().map(Stored::folder).toList();
        Instant leftAside =
                modified(fileSystem().getFileStatus(needed.get(0).folder())).minus(LEFT_ASIDE);
        for (FileStatus total : listTotals()) {
            boolean isNeeded = isAside(total)
                    ? modified(total).isAfter(leftAside)
                    : kept.stream().anyMatch(path -> path.getName()
                            .equals(total.getPath().getName()));
            if (!isNeeded) {
                fileSystem().delete(total.getPath(), true);
            }
        }
        files.forgetReplaced(needed.stream()
                .flatMap(sum -> sum.stamps().entrySet().stream())
                .flatMap(month -> files.find(month.getKey(), month.getValue()).stream())
                .toList());
    }

    private static Instant modified(FileStatus folder) {
        return Instant.ofEpochMilli(folder.getModificationTime());
    }

    private static boolean isAside(FileStatus total) {
        return total.getPath().getName().startsWith(ASIDE);
    }

    private static Map<String, String> text(SortedMap<YearMonth, String> stamps) {
        Map<String, String> text = new TreeMap<>();
        stamps.forEach((month, stamp) -> text.put(month.toString(), stamp));
        return text;
    }

    private static String name(SortedMap<YearMonth, String> stamps) {
        return Digests.sha256(FORM + " " + stamps).substring(0, DIGITS);
    }

    private Path totals() {
        return new Path(files.folder(), TOTALS);
    }

    private FileSystem fileSystem() {
        return files.fileSystem();
    }
}
