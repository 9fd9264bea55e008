package ontime.jobs.command;

import java.io.IOException;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ontime.jobs.run.JobOutput;
import ontime.jobs.run.JobRun;
import ontime.model.catalog.StoredDataset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that load flights, publish datasets of them, and keep both in order. */
public final class FlightCommands {

    /** Delta's own minimum: a program that reads or writes a table now may need the version that it began with. */
    private static final int LEAST_DAYS = 7;

    private FlightCommands() {}

    @Command(
            name = "load",
            description =
                    "Loads a folder of BTS files into the table and publishes all datasets, the newest months first.",
            mixinStandardHelpOptions = true)
    static int load(@Mixin JobOptions options, @Mixin SourceOptions source) throws IOException {
        return options.open().load(source.source()) ? ExitCode.OK : JobOutput.REFUSED;
    }

    @Command(
            name = "on_time_performance",
            description = "Loads a folder of BTS files into the Delta table of all flights.",
            mixinStandardHelpOptions = true)
    static int onTimePerformance(@Mixin JobOptions options, @Mixin SourceOptions source) throws IOException {
        return options.open().ingest(source.source()) ? ExitCode.OK : JobOutput.REFUSED;
    }

    @Command(
            name = "publish",
            description = "Publishes the datasets of the loaded months: all of them, or the ones named.",
            mixinStandardHelpOptions = true)
    static void publish(
            @Mixin JobOptions options,
            @Option(names = "--monthly", description = "Publish the datasets that the monthly run builds.")
                    boolean monthly,
            @Parameters(
                            arity = "0..*",
                            paramLabel = "DATASET",
                            description = "For example flights_by_month; ./ontime jobs lists them.")
                    @Nullable
                    List<String> names) {
        options.open().publish(datasets(monthly, names == null ? List.of() : names));
    }

    /**
     * The datasets to publish, in the order of the catalog.
     *
     * @throws IllegalArgumentException for a name that is no published dataset, or for names together with {@code --monthly}
     */
    static Set<StoredDataset> datasets(boolean monthly, List<String> names) {
        if (monthly && !names.isEmpty()) {
            throw new IllegalArgumentException("name datasets or pass --monthly, not both");
        }
        Set<StoredDataset> datasets = EnumSet.noneOf(StoredDataset.class);
        if (names.isEmpty()) {
            datasets.addAll(StoredDataset.published());
            datasets.removeIf(dataset -> monthly && !dataset.runsMonthly());
        }
        names.forEach(name -> datasets.add(dataset(name)));
        return datasets;
    }

    private static StoredDataset dataset(String name) {
        return StoredDataset.published().stream()
                .filter(dataset -> dataset.datasetName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such dataset: " + name + "; ./ontime jobs lists the datasets"));
    }

    @Command(
            name = "agreement",
            description = "Compares documents and index with the table, month by month; exits with 1 if they differ.",
            mixinStandardHelpOptions = true,
            footer = {"", "The last line is JSON: the rows of the table, its version, and its months."})
    static int agreement(@Mixin JobOptions options) {
        return options.open().agrees() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    @Command(
            name = "purge",
            description = "Deletes files that only old versions of the tables need, and what killed jobs left behind.",
            mixinStandardHelpOptions = true)
    static void purge(
            @Mixin JobOptions options,
            @Option(
                            names = "--keep-days",
                            paramLabel = "DAYS",
                            defaultValue = "30",
                            description = "How long a version of the tables stays readable; at least 7 (default:"
                                    + " ${DEFAULT-VALUE}).")
                    int keptDays) {
        if (keptDays < LEAST_DAYS) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "--keep-days must be %d at least, not: %d", LEAST_DAYS, keptDays));
        }
        options.open().purge(keptDays);
    }

    @Command(
            name = "quarantine",
            description = "Shows the lines that did not become flights: file, line number, reason and the line itself.",
            mixinStandardHelpOptions = true)
    static void quarantine(
            @Mixin JobOptions options,
            @Option(
                            names = "--list",
                            description = "Show the lines by month, file and number; without it, only their count.")
                    boolean list,
            @Option(
                            names = "--replay",
                            description = "Read the lines again under today's rules and reference data, and load those"
                                    + " that are flights now.")
                    boolean replay,
            @Option(
                            names = "--values",
                            description =
                                    "Instead of lines, show the values that cannot be true and are null in the table.")
                    boolean values,
            @Option(names = "--month", paramLabel = "YYYY-MM", description = "Only lines of this month: 2008-01.")
                    @Nullable
                    YearMonth month,
            @Option(
                            names = "--most",
                            paramLabel = "N",
                            defaultValue = "100",
                            description = "Show at most N lines (default: ${DEFAULT-VALUE}).")
                    int most) {
        JobRun run = options.open();
        if (replay) {
            run.replayQuarantine(Optional.ofNullable(month));
        }
        if (values) {
            run.showClearedValues(Optional.ofNullable(month), most);
        } else if (list || !replay) {
            run.showQuarantine(Optional.ofNullable(month), list ? most : 0);
        }
    }
}
