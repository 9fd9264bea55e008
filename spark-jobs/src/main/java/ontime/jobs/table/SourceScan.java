package ontime.jobs.table;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import ontime.jobs.bts.FileScan;
import ontime.jobs.bts.FileScanner;
import ontime.jobs.table.SourceFiles.SourceFile;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The CSVs of a source: known from an earlier load by the path, size and time of change of their file, or read.
 *
 * @param files that can be loaded
 * @param refused sentences about what should be flights and cannot be loaded
 * @param skipped sentences about what is something else
 */
record SourceScan(List<ScannedFile> files, List<String> refused, List<String> skipped) {

    /** Of two publications of a month the one with today's column names is the newer, then the file changed last. */
    private static final Comparator<ScannedFile> OLDEST_FIRST = Comparator.<ScannedFile, Boolean>comparing(
                    file -> file.scan().hasNamesOfToday())
            .thenComparing(ScannedFile::modified)
            .thenComparing(file -> file.scan().name());

    /**
     * A CSV that can be loaded.
     *
     * @param scan what the first look found
     * @param modified when the file was last changed, milliseconds since 1970
     */
    record ScannedFile(FileScan scan, long modified) {}

    /** Months and the CSVs that hold their flights, the oldest first. */
    Map<YearMonth, List<ScannedFile>> byMonth() {
        Map<YearMonth, List<ScannedFile>> months = new TreeMap<>();
        files.stream().sorted(OLDEST_FIRST).forEach(file -> file.scan()
                .months()
                .forEach(month ->
                        months.computeIfAbsent(month, m -> new ArrayList<>()).add(file)));
        return months;
    }

    /** Looks at the files that no earlier load knows. Spark is started only where there are some. */
    static SourceScan of(String source, List<Load> loads, Configuration hadoop, Supplier<SparkSession> spark)
            throws IOException {
        Map<String, Load.LoadedFile> known = known(loads);
        SourceFiles listed = SourceFiles.list(source, hadoop);
        SourceScan scan =
                new SourceScan(new ArrayList<>(), new ArrayList<>(listed.refused()), new ArrayList<>(listed.skipped()));
        List<SourceFile> unknown = new ArrayList<>();
        for (SourceFile file : listed.files()) {
            Load.LoadedFile loaded = known.get(file.path());
            if (loaded != null && loaded.scan().size() == file.size() && loaded.modified() == file.modified()) {
                scan.files.add(new ScannedFile(loaded.scan(), loaded.modified()));
            } else {
                unknown.add(file);
            }
        }
        if (!unknown.isEmpty()) {
            scan.look(unknown, spark.get());
        }
        if (scan.files.isEmpty()) {
            // Beside flights, a file about something else needs no attention; alone, it was meant to be flights.
            scan.refused.addAll(scan.skipped);
            scan.skipped.clear();
        }
        return scan;
    }

    /** Only files with nothing else in them: of others, what was refused is to be named at every load. */
    private static Map<String, Load.LoadedFile> known(List<Load> loads) {
        Map<String, Load.LoadedFile> known = new HashMap<>();
        loads.stream()
                .flatMap(load -> load.files().stream())
                .filter(file -> file.scan().alone())
                .forEach(file -> known.put(file.scan().path(), file));
        return known;
    }

    private void look(List<SourceFile> unknown, SparkSession spark) {
        SerializableConfiguration hadoop =
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
        List<FileScanner.Result> results = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(unknown, unknown.size())
                .map(file -> FileScanner.scan(file.path(), file.name(), file.size(), hadoop.value()))
                .collect();
        for (int i = 0; i < results.size(); i++) {
            long modified = unknown.get(i).modified();
            results.get(i).scans().forEach(scan -> files.add(new ScannedFile(scan, modified)));
            refused.addAll(results.get(i).refused());
            skipped.addAll(results.get(i).skipped());
        }
    }
}
