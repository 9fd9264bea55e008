package ontime.jobs.table;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ontime.jobs.bts.FileCounts;
import ontime.jobs.bts.LineReason;
import ontime.jobs.bts.MonthReplay;
import ontime.jobs.table.Load.LoadedFile;
import ontime.jobs.table.MonthWithLines.AddedLines;
import ontime.model.settings.Settings;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Reads quarantined lines again under the current rules and reference data, and adds the lines that are now flights to
 * their month. The original files are not needed: the quarantine has the bytes of each line, and the record of the
 * month has the header of each file. One commit replaces the month by its rows and the new ones, with the order and
 * ordinals that a load of all lines would produce.
 *
 * <p>Another run finds nothing to do. The replay can be killed at any point and run again with the same result: it
 * takes the month's rows as the record describes them, if necessary from an older version of the table. It then writes
 * the table, then the record, and then removes the lines from the quarantine. Lines that the record no longer counts as
 * quarantined are only removed.
 */
public final class QuarantineReplay {

    private final KnownCodes known;
    private final Clock clock;
    private final Loads loads;
    private final FlightsTable table;
    private final LineTable quarantine;
    private final MonthWithLines month;

    /**
     * Creates the replay.
     *
     * @param settings with the location of the tables
     * @param hadoop configuration of the file systems
     * @param spark for the tables
     * @param known codes in the reference data
     * @param clock for the times in the records
     */
    public QuarantineReplay(
            Settings settings, Configuration hadoop, Supplier<SparkSession> spark, KnownCodes known, Clock clock) {
        this.known = known;
        this.clock = clock;
        this.loads = new Loads(settings, hadoop);
        this.table = new FlightsTable(spark, settings);
        this.quarantine = LineTable.quarantine(spark.get(), settings);
        this.month = new MonthWithLines(spark.get(), table);
    }

    /**
     * The result for the quarantined lines of a month.
     *
     * @param month of the flights
     * @param entered new rows in the table
     * @param duplicates lines that equal a row of the table
     * @param stay lines that are still not flights
     */
    public record Outcome(YearMonth month, long entered, long duplicates, long stay) {}

    /** Replays the lines of all loaded months, or of one month. The result omits months without quarantined lines. */
    public List<Outcome> run(Optional<YearMonth> only) {
        return loads.list().stream()
                .filter(load -> only.isEmpty() || only.get().equals(load.month()))
                .map(this::replay)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Outcome> replay(Load load) {
        List<Row> lines = quarantine.rows(load.month()).collectAsList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        List<Row> stay = new ArrayList<>();
        Map<String, List<Row>> enter = new TreeMap<>();
        Map<String, List<Row>> byFile = lines.stream()
                .collect(Collectors.groupingBy(line -> line.getAs("File"), TreeMap::new, Collectors.toList()));
        byFile.forEach((file, ofFile) -> sort(file(load, file), load.month(), ofFile, stay, enter));
        Outcome outcome = new Outcome(load.month(), 0, 0, stay.size());
        if (!enter.isEmpty()) {
            outcome = enter(load, enter, stay.size());
        }
        if (stay.size() < lines.size()) {
            quarantine.keep(load.month(), stay);
        }
        return Optional.of(outcome);
    }

    private static void sort(
            LoadedFile file, YearMonth month, List<Row> lines, List<Row> stay, Map<String, List<Row>> enter) {
        BitSet flights = MonthReplay.flights(file.scan().name(), file.scan().headerLine(), month, raw(lines));
        List<Row> bad = IntStream.range(0, lines.size())
                .filter(position -> !flights.get(position))
                .mapToObj(lines::get)
                .toList();
        stay.addAll(bad);
        boolean enteredBefore = bad.size() == file.counts().allQuarantined();
        if (!flights.isEmpty() && !enteredBefore) {
            enter.put(file.scan().name(), flights.stream().mapToObj(lines::get).toList());
        }
    }

    private Outcome enter(Load load, Map<String, List<Row>> lines, long stay) {
        List<AddedLines> added = lines.entrySet().stream()
                .map(file -> new AddedLines(
                        file.getKey(), file(load, file.getKey()).scan().headerLine(), raw(file.getValue())))
                .toList();
        MonthAccount account = month.replace(load, added).after(load.quality());
        Map<String, FileCounts> counts =
                account.files().stream().collect(Collectors.toMap(FileCounts::name, file -> file));
        List<LoadedFile> files = load.files().stream()
                .map(file -> with(
                        file,
                        lines.getOrDefault(file.scan().name(), List.of()),
                        counts.get(file.scan().name())))
                .toList();
        loads.put(Load.of(account, table.version(), files, known, load.demonstration(), clock.instant()));
        long duplicates =
                account.files().stream().mapToLong(FileCounts::duplicates).sum();
        return new Outcome(load.month(), account.rows() - load.rows(), duplicates, stay);
    }

    /** Updates the counts of a file after some of its quarantined lines were added to the month. */
    private static LoadedFile with(LoadedFile file, List<Row> lines, @Nullable FileCounts added) {
        if (added == null) {
            return file;
        }
        FileCounts before = file.counts();
        Map<LineReason, Long> quarantined = new TreeMap<>(before.quarantined());
        lines.forEach(line -> quarantined.computeIfPresent(
                LineReason.valueOf(line.getAs("Reason")), (reason, count) -> count == 1 ? null : count - 1));
        FileCounts after = new FileCounts(
                before.name(),
                before.lines(),
                before.accepted() + added.accepted(),
                quarantined,
                before.duplicates() + added.duplicates(),
                before.blank(),
                before.header());
        after.requireBalanced();
        return file.with(after);
    }

    private static List<byte[]> raw(List<Row> lines) {
        return lines.stream().map(line -> line.<byte[]>getAs("Raw")).toList();
    }

    private static LoadedFile file(Load load, String name) {
        return load.files().stream()
                .filter(file -> file.scan().name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the quarantine of " + load.month() + " holds lines of " + name + ", which its record lacks"));
    }
}
