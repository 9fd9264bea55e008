package ontime.jobs.collect;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import ontime.jobs.download.Progress;
import ontime.jobs.download.TransferException;
import ontime.model.catalog.Months;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The job {@code collect}: downloads BTS's monthly zips and the reference data, resumes interrupted downloads, verifies
 * the files, and replaces those that were republished.
 *
 * <p>Exit codes: 0 success, 1 a file was not downloaded, 2 usage, 3 a requested month is not published.
 *
 * @see <a href="https://www.transtats.bts.gov/Fields.asp?gnoyr_VQ=FGJ">BTS: Reporting Carrier On-Time Performance</a>
 */
@Command(
        name = "collect",
        description =
                "Downloads BTS's monthly zips and reference data. A repeated run downloads only what has changed.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:success", "1:a file was not downloaded", "2:usage", "3:a requested month is not published"})
public final class CollectJob implements Callable<Integer> {

    private final Supplier<Settings> settings;
    private final CollectEnvironment environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // Picocli acts on it.
    private boolean help;

    @Option(
            names = "--months",
            paramLabel = "FIRST..LAST",
            description = {
                "2015-01, 2015-01..2015-03, or 1987-10.. for all months up to the newest.",
                "Months without a ready-made zip, such as the 1990s, come from BTS's download form."
            })
    private @Nullable String months;

    @Option(names = "--newest", description = "The newest published month.")
    private boolean newest;

    @Option(names = "--reference", description = "Airports, airlines, BTS's lookups and the FAA's aircraft registry.")
    private boolean reference;

    @Option(names = "--to", paramLabel = "DIR", description = "Folder for the zips; default: bts in ONTIME_DATA.")
    private @Nullable Path to;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "3",
            description = "Number of files at a time, 1 to 16; default: ${DEFAULT-VALUE}.")
    private int parallel;

    @Option(names = "--json", description = "Print the result as JSON, and the progress as lines on stderr.")
    private boolean json;

    /** The job with the settings of this process. */
    public CollectJob() {
        this(SettingsReader::read, CollectEnvironment.real());
    }

    CollectJob(Supplier<Settings> settings, CollectEnvironment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    @Override
    public Integer call() throws InterruptedException {
        CollectRun run = new CollectRun(plan(), environment, progress());
        try {
            Report report = run.run();
            say(report);
            return run.exitCode(report);
        } catch (TransferException | UncheckedIOException | IllegalStateException e) {
            err().println(e.getMessage());
        } catch (IOException e) {
            err().println("cannot create or read the folder: " + e);
        }
        return CollectRun.FAILED;
    }

    private void say(Report report) {
        if (json) {
            out().println(report.toJson().toPrettyString());
        } else {
            out().println(report.summary());
        }
    }

    private CollectPlan plan() {
        Settings now = settings.get();
        try {
            return new CollectPlan(
                    Optional.ofNullable(months).map(Months::parseMaybeOpen),
                    newest,
                    reference,
                    now.sources(),
                    to == null ? CollectPlan.folder(now.data(), "bts") : to,
                    reference ? CollectPlan.folder(now.data(), "reference") : Path.of("reference"),
                    parallel);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command().commandLine(), e.getMessage(), e);
        }
    }

    private Progress progress() {
        if (json) {
            return Progress.lines(err());
        }
        return Ansi.AUTO.enabled() ? Progress.bars(out()) : Progress.lines(out());
    }

    private PrintWriter out() {
        return command().commandLine().getOut();
    }

    private PrintWriter err() {
        return command().commandLine().getErr();
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("not run by picocli");
        }
        return spec;
    }
}
