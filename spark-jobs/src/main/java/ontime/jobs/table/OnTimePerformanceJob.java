package ontime.jobs.table;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import ontime.jobs.bts.FileCounts;
import ontime.jobs.bts.FileScan;
import ontime.jobs.table.SourceScan.ScannedFile;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * The job {@code on_time_performance} loads BTS's files into the Delta table, the newest months first, and counts every
 * line. A month is skipped if the same files were loaded before, and replaced as a whole if its files have changed. The job can
 * be killed at any point and run again with the same result, because the record that marks a month as loaded is written
 * last. A loaded month that would lose nearly all of its rows is kept; see {@link ShrinkGuard}.
 */
public final class OnTimePerformanceJob {

    private final Settings settings;
    private final Configuration hadoop;
    private final Supplier<SparkSession> spark;
    private final KnownCodes known;
    private final Clock clock;
    private final Loads loads;

    /**
     * Creates the job.
     *
     * @param settings with the location of the table
     * @param hadoop configuration of the file systems
     * @param spark started only if there is work
     * @param known codes in the reference data
     * @param clock for the times in the records
     */
    public OnTimePerformanceJob(
            Settings settings, Configuration hadoop, Supplier<SparkSession> spark, KnownCodes known, Clock clock) {
        this.settings = settings;
        this.hadoop = hadoop;
        this.spark = spark;
        this.known = known;
        this.clock = clock;
        this.loads = new Loads(settings, hadoop);
    }

    /**
     * The result of a run.
     *
     * @param loaded months that are new or were replaced, oldest first
     * @param unchanged months whose files had been loaded before
     * @param refused a sentence for each file that was refused and each month that was not replaced
     * @param skipped a sentence for each file or member that does not contain flights
     */
    public record Outcome(List<Load> loaded, List<YearMonth> unchanged, List<String> refused, List<String> skipped) {}

    /**
     * Loads a folder or a file.
     *
     * @param progress receives each batch of loaded months
     */
    public Outcome run(Source source, Consumer<LoadedBatch> progress) throws IOException {
        SourceScan scan = SourceScan.of(source.path(), loads.list(), hadoop, spark);
        Map<YearMonth, List<ScannedFile>> all = scan.byMonth();
        Map<YearMonth, List<ScannedFile>> changed = new TreeMap<>(all);
        changed.entrySet().removeIf(month -> isLoaded(month.getKey(), month.getValue()));
        List<YearMonth> unchanged = all.keySet().stream()
                .filter(month -> !changed.containsKey(month))
                .toList();
        List<String> refused = new ArrayList<>(scan.refused());
        if (!source.acceptSmaller()) {
            refused.addAll(keepFromShrinking(changed));
        }
        List<Load> loaded = new ArrayList<>();
        List<YearMonth> newestFirst = new ArrayList<>(changed.keySet());
        newestFirst.sort(Comparator.reverseOrder());
        for (List<YearMonth> batch : Batches.of(newestFirst, spark)) {
            List<Load> batchLoads = load(batch, changed, source.demonstration());
            loaded.addAll(batchLoads);
            progress.accept(new LoadedBatch(batchLoads, newestFirst.size() - loaded.size()));
            // Between batches almost nothing is alive. Without this, the months of earlier batches fill the heap.
            System.gc();
        }
        loaded.sort(Comparator.comparing(Load::month));
        return new Outcome(List.copyOf(loaded), unchanged, List.copyOf(refused), scan.skipped());
    }

    /** Removes months that would lose nearly all of their rows. Returns the reasons. */
    private List<String> keepFromShrinking(Map<YearMonth, List<ScannedFile>> changed) {
        if (changed.keySet().stream().noneMatch(month -> loads.find(month).isPresent())) {
            return List.of();
        }
        List<ShrinkGuard.Refusal> refusals = new ShrinkGuard(loads, new FlightsOfFiles(spark.get()))
                .check(monthFiles(List.copyOf(changed.keySet()), changed));
        refusals.forEach(refusal -> changed.remove(refusal.month()));
        return refusals.stream().map(ShrinkGuard.Refusal::sentence).toList();
    }

    private boolean isLoaded(YearMonth month, List<ScannedFile> files) {
        Set<String> digests = files.stream().map(file -> id(file.scan())).collect(Collectors.toSet());
        return loads.find(month)
                .filter(load -> load.files().stream()
                        .map(file -> id(file.scan()))
                        .collect(Collectors.toSet())
                        .equals(digests))
                .isPresent();
    }

    private static String id(FileScan scan) {
        return scan.sha256() + "/" + scan.member();
    }

    private List<Load> load(List<YearMonth> months, Map<YearMonth, List<ScannedFile>> files, boolean demonstration) {
        List<MonthFiles> monthFiles = monthFiles(months, files);
        FlightsOfFiles source = new FlightsOfFiles(spark.get());
        FlightsTable table = new FlightsTable(spark, settings);
        table.createIfAbsent();
        List<WrittenMonth> written = source.write(monthFiles, table);
        List<MonthAccount> accounts =
                written.stream().map(WrittenMonth::account).toList();
        accounts.forEach(account -> account.files().forEach(FileCounts::requireBalanced));
        table.replace(
                months,
                written.stream().flatMap(month -> month.files().stream()).toList());
        recordLines(source, monthFiles, accounts, months);
        long version = table.version();
        return accounts.stream()
                .map(account -> record(account, version, files.getOrDefault(account.month(), List.of()), demonstration))
                .toList();
    }

    private static List<MonthFiles> monthFiles(List<YearMonth> months, Map<YearMonth, List<ScannedFile>> files) {
        return months.stream()
                .map(month -> new MonthFiles(
                        month,
                        files.getOrDefault(month, List.of()).stream()
                                .map(ScannedFile::scan)
                                .toList()))
                .toList();
    }

    /** Stores quarantined lines and cleared values. Only months that have some are read again. */
    private void recordLines(
            FlightsOfFiles source, List<MonthFiles> files, List<MonthAccount> accounts, List<YearMonth> months) {
        LineTable quarantine = LineTable.quarantine(spark.get(), settings);
        List<MonthFiles> withBadLines =
                those(files, accounts, account -> account.files().stream().anyMatch(file -> file.allQuarantined() > 0));
        quarantine.replace(months, ifAny(withBadLines).map(bad -> source.quarantine(bad, quarantine)));
        LineTable cleared = LineTable.clearedValues(spark.get(), settings);
        List<MonthFiles> withBadValues = those(files, accounts, MonthAccount::hasClearedValues);
        cleared.replace(months, ifAny(withBadValues).map(bad -> source.clearedValues(bad, cleared)));
    }

    private static Optional<List<MonthFiles>> ifAny(List<MonthFiles> months) {
        return months.isEmpty() ? Optional.empty() : Optional.of(months);
    }

    private static List<MonthFiles> those(
            List<MonthFiles> months, List<MonthAccount> accounts, Predicate<MonthAccount> condition) {
        Set<YearMonth> those =
                accounts.stream().filter(condition).map(MonthAccount::month).collect(Collectors.toSet());
        return months.stream().filter(month -> those.contains(month.month())).toList();
    }

    private Load record(MonthAccount account, long version, List<ScannedFile> files, boolean demonstration) {
        List<Load.LoadedFile> loadedFiles = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            loadedFiles.add(new Load.LoadedFile(
                    files.get(i).scan(),
                    files.get(i).modified(),
                    account.files().get(i)));
        }
        Load load = Load.of(account, version, loadedFiles, known, demonstration, clock.instant());
        loads.put(load);
        return load;
    }
}
