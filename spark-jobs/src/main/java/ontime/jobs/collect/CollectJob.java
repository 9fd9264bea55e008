package ontime.jobs.collect;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import ontime.jobs.download.TransferException;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The job {@code collect}: downloads BTS's monthly zips and the reference data, resumes what broke off, verifies, and
 * takes again what was republished.
 *
 * <p>Exit codes: 0 all is there, 1 something did not come, 2 usage, 3 a month that was asked for is not published.
 *
 * @see <a href="https://www.transtats.bts.gov/Fields.asp?gnoyr_VQ=FGJ">BTS: Reporting Carrier On-Time Performance</a>
 */
@Command(
        name = "collect",
        description = "Downloads BTS's monthly zips and reference data; run again, it takes only what has changed.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is there",
            "1:something did not come",
            "2:usage",
            "3:a month that was asked for by name is not published"
        })
public final class CollectJob implements Callable<Integer> {

    private final Supplier<Settings> settings;
    private final CollectEnvironment surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    @SuppressWarnings("UnusedVariable") // Picocli acts on it.
    private boolean help;

    @Option(
            names = "--months",
            paramLabel = "FIRST..LAST",
            converter = MonthRangeConverter.class,
            description = "2015-01, 2015-01..2015-03, or 1987-10.. up to the newest that is published.")
    private @Nullable MonthRange months;

    @Option(names = "--newest", description = "The newest month that is published.")
    private boolean newest;

    @Option(names = "--reference", description = "Airports, airlines, BTS's lookups, the FAA's aircraft registry too.")
    private boolean reference;

    @Option(names = "--to", paramLabel = "DIR", description = "Folder of the zips; default: bts in ONTIME_DATA.")
    private @Nullable Path to;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            defaultValue = "3",
            description = "Files at a time, 1 to 16; default: ${DEFAULT-VALUE}.")
    private int parallel;

    @Option(names = "--json", description = "Prints the outcome as JSON, and progress as plain lines on stderr.")
    private boolean json;

    /** The job under this process's settings. */
    public CollectJob() {
        this(SettingsReader::read, CollectEnvironment.real());
    }

    CollectJob(Supplier<Settings> settings, CollectEnvironment surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InterruptedException {
        CollectRun run = new CollectRun(plan(), surroundings, progress());
        try {
            Report report = run.run();
            say(report);
            return run.exitCode(report);
        } catch (TransferException | UncheckedIOException | IllegalStateException e) {
            err().println(e.getMessage());
        } catch (IOException e) {
            err().println("the folder can't be made or read: " + e);
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
                    Optional.ofNullable(months),
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
        Progress lines = new LineProgress(json ? err() : out(), surroundings.clock());
        return !json && Ansi.AUTO.enabled() ? new BarProgress(lines) : lines;
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

    /** Reads {@code 2015-01..2015-03}. */
    static final class MonthRangeConverter implements ITypeConverter<MonthRange> {
        @Override
        public MonthRange convert(String value) {
            try {
                return MonthRange.of(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
