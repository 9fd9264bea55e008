package ontime.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.concurrent.Callable;
import ontime.demo.file.MonthFile;
import ontime.demo.place.Fields;
import ontime.demo.registry.RegistryFile;
import ontime.demo.schedule.MonthSchedule;
import ontime.model.catalog.Months;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command that generates BTS's monthly files. */
@Command(
        name = "demo-flights",
        mixinStandardHelpOptions = true,
        version = "demo-flights 0.2.0",
        sortOptions = false,
        description = {
            "Generates flights in the form that BTS publishes: one zip a month; and a registry of the airplanes in the",
            "FAA's form, in the folder reference.",
            "Airports and carriers are real; schedules, weather and delays are invented. The same seed makes the same files."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "1:a file could not be written", "2:wrong usage"})
@SuppressWarnings("NullAway.Init") // Picocli sets the fields before it calls.
public final class DemoFlights implements Callable<Integer> {

    private static final YearMonth LATEST = YearMonth.of(2099, 12);
    private static final int MOST_FLIGHTS = 2_000_000;

    @Option(
            names = "--months",
            required = true,
            paramLabel = "FIRST..LAST",
            description = "Months to generate, as 2008-01..2008-03, or one month.")
    private Months months;

    @Option(
            names = "--flights-per-month",
            defaultValue = "100000",
            paramLabel = "N",
            description = "Flights in each month, exactly (default: ${DEFAULT-VALUE}).")
    private int flightsPerMonth;

    @Option(
            names = "--seed",
            defaultValue = "42",
            paramLabel = "SEED",
            description = "What chance depends on (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the zips; made if missing.")
    private Path out;

    @Spec
    private CommandSpec spec;

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command, for tests that need flights. */
    public static CommandLine commandLine() {
        return new CommandLine(new DemoFlights())
                .registerConverter(Months.class, DemoFlights::months)
                .setExecutionExceptionHandler(DemoFlights::failed);
    }

    @Override
    public Integer call() throws IOException {
        if (flightsPerMonth < 1 || flightsPerMonth > MOST_FLIGHTS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--flights-per-month must be from 1 to " + MOST_FLIGHTS + ", not: " + flightsPerMonth);
        }
        MonthFile file = new MonthFile(Fields.read(), flightsPerMonth, seed);
        PrintWriter terminal = spec.commandLine().getOut();
        try (GenerationProgress progress = GenerationProgress.of("demonstration flights", days())) {
            for (YearMonth month : months.list()) {
                Path zip = file.write(out, month, progress::step);
                terminal.println(month + ": " + flightsPerMonth + " flights in " + zip);
                terminal.flush();
            }
        }
        terminal.println("airplanes in " + writeRegistry());
        terminal.flush();
        return CommandLine.ExitCode.OK;
    }

    private Path writeRegistry() throws IOException {
        Fields fields = Fields.read();
        RegistryFile registry = new RegistryFile(months.first().getYear(), seed);
        for (YearMonth month : months.list()) {
            registry.add(MonthSchedule.of(fields, month, flightsPerMonth, seed).tours());
        }
        return registry.write(out, months.last());
    }

    private int days() {
        return months.list().stream().mapToInt(YearMonth::lengthOfMonth).sum();
    }

    private static Months months(String text) {
        try {
            Months months = Months.parse(text);
            if (months.last().isAfter(LATEST)) {
                throw new IllegalArgumentException("months are up to %s, not: %s".formatted(LATEST, text));
            }
            return months;
        } catch (IllegalArgumentException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    /** Prints an I/O error as one line. Any other exception is a bug, and keeps its stack trace. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult arguments)
            throws Exception {
        if (!(failure instanceof IOException)) {
            throw failure;
        }
        command.getErr().println("demo-flights: cannot write: " + failure);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
