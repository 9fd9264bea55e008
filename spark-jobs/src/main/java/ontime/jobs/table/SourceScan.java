package ontime.jobs.table;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import ontime.jobs.bts.BadFileException;
import ontime.jobs.bts.FileScan;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * The files of a source and what they are: known from an earlier load by name, size and time of change, or looked at.
 *
 * @param files that can be loaded
 * @param refused why others cannot, a sentence each
 */
record SourceScan(List<ScannedFile> files, List<String> refused) {

    /**
     * A file that can be loaded.
     *
     * @param scan what the look gave
     * @param modified milliseconds since 1970
     */
    record ScannedFile(FileScan scan, long modified) {}

    /** Months by the files that hold them, oldest first. */
    Map<java.time.YearMonth, List<ScannedFile>> byMonth() {
        Map<java.time.YearMonth, List<ScannedFile>> months = new TreeMap<>();
        for (ScannedFile file : files) {
            file.scan().months().forEach(month -> months.computeIfAbsent(month, m -> new ArrayList<>())
                    .add(file));
        }
        return months;
    }

    /** Looks at the files that no earlier load knows; Spark is asked for only where there are some. */
    static SourceScan of(String source, List<Load> loads, Configuration hadoop, Supplier<SparkSession> spark)
            throws IOException {
        Map<String, Load.LoadedFile> known = known(loads);
        List<ScannedFile> files = new ArrayList<>();
        List<FileStatus> unknown = new ArrayList<>();
        for (FileStatus file : SourceFiles.list(source, hadoop)) {
            Load.LoadedFile loaded = known.get(file.getPath().toString());
            if (loaded != null
                    && loaded.scan().size() == file.getLen()
                    && loaded.modified() == file.getModificationTime()) {
                files.add(new ScannedFile(loaded.scan(), loaded.modified()));
            } else {
                unknown.add(file);
            }
        }
        List<String> refused = new ArrayList<>();
        if (!unknown.isEmpty()) {
            look(unknown, spark.get(), files, refused);
        }
        return new SourceScan(List.copyOf(files), List.copyOf(refused));
    }

    private static Map<String, Load.LoadedFile> known(List<Load> loads) {
        Map<String, Load.LoadedFile> known = new HashMap<>();
        loads.forEach(load -> load.files().forEach(file -> known.put(file.scan().path(), file)));
        return known;
    }

    private static void look(
            List<FileStatus> unknown, SparkSession spark, List<ScannedFile> files, List<String> refused) {
        Map<String, Long> modified = new HashMap<>();
        unknown.forEach(file -> modified.put(file.getPath().toString(), file.getModificationTime()));
        List<String> paths =
                unknown.stream().map(file -> file.getPath().toString()).toList();
        SerializableConfiguration hadoop =
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        List<Look> looks = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(paths, paths.size())
                .map(path -> Look.at(path, hadoop.value()))
                .collect();
        for (Look look : looks) {
            look.findScan().ifPresent(scan -> files.add(new ScannedFile(scan, modified.getOrDefault(scan.path(), 0L))));
            look.findRefusal().ifPresent(refused::add);
        }
    }

    /** What a look at a file gave: a scan, or why it is refused. */
    private record Look(@Nullable FileScan scan, @Nullable String refusal) implements Serializable {

        static Look at(String path, Configuration hadoop) throws IOException {
            try {
                return new Look(FileScan.of(path, hadoop), null);
            } catch (BadFileException e) {
                return new Look(null, e.reason() + ": " + e.getMessage());
            }
        }

        Optional<FileScan> findScan() {
            return Optional.ofNullable(scan);
        }

        Optional<String> findRefusal() {
            return Optional.ofNullable(refusal);
        }
    }
}
