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
 * The CSVs of a source. A file with the path, size and time of change of an earlier load is not read again.
 *
 * @param files that can be loaded
 * @param refused a sentence for each file or member that should contain flights and cannot be loaded
 * @param skipped a sentence for each file or member that contains something else
 */
record SourceScan(List<ScannedFile> files, List<String> refused, List<String> skipped) {

    /** Files with column names from before 2018 come first, then files that changed earlier, then by name. */
    private static final Comparator<ScannedFile> OLDEST_FIRST = Comparator.<ScannedFile, Boolean>comparing(
                    file -> file.scan().hasNamesOfToday())
            .thenComparing(ScannedFile::modified)
            .thenComparing(file -> file.scan().name());

    /**
     * A CSV that can be loaded.
     *
     * @param scan the result of the first scan
     * @param modified when the file was last changed, in milliseconds since 1970
     */
    record ScannedFile(FileScan scan, long modified) {}

    /** The months and the CSVs that contain their flights, oldest first. */
    Map<YearMonth, List<ScannedFile>> byMonth() {
        Map<YearMonth, List<ScannedFile>> months = new TreeMap<>();
        files.stream().sorted(OLDEST_FIRST).forEach(file -> file.scan()
                .months()
                .forEach(month ->
                        months.computeIfAbsent(month, m -> new ArrayList<>()).add(file)));
        return months;
    }

    /** Scans the files that no earlier load has scanned. Spark is started only if there are such files. */
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
            // Without any flights, the files with other data are probably a mistake, so they are refused.
            scan.refused.addAll(scan.skipped);
            scan.skipped.clear();
        }
        return scan;
    }

    /** Includes only files with one CSV and no refused members, because every load must report refused members. */
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
