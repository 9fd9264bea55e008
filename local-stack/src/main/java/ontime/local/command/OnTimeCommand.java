package ontime.local.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import ontime.local.launch.ExitCode;
import ontime.local.launch.StepFailedException;
import ontime.local.server.PartFailedException;
import ontime.model.catalog.Months;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The launcher: what {@code ./ontime} runs when the project is built. */
@Command(
        name = "./ontime",
        description = "Load, show and search every US airline flight that BTS publishes.",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            DoctorCommand.class,
            JobsCommand.class,
            JobCommand.class,
            ModelJobCommand.class,
            NotebookCommand.class,
            AirflowCommand.class,
            ReportCommand.class,
            TestCommand.class
        })
public final class OnTimeCommand {

    private static final int HELP_WIDTH = 110;

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli shows the help where it is set
    private boolean help;

    private OnTimeCommand() {}

    /** Ends with the command's exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new OnTimeCommand())
                .setUsageHelpWidth(HELP_WIDTH)
                .registerConverter(Months.class, OnTimeCommand::months)
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command.getErr()));
        // What stands after a job's name, after model or a report's name, is theirs; so is what Airflow's is called
        // with.
        for (String command : new String[] {"job", "model", "report", "airflow"}) {
            Objects.requireNonNull(line.getSubcommands().get(command)).setStopAtPositional(true);
        }
        return line;
    }

    private static Months months(String text) {
        try {
            return Months.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** The outermost frame: failures of the world are told in words, bugs go on with their trace. */
    private static int report(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof StepFailedException step) {
            return tell(err, step, step.log(), ExitCode.FAILED);
        }
        if (failure instanceof PartFailedException part) {
            return tell(err, part, part.log(), ExitCode.FAILED);
        }
        if (failure instanceof IllegalArgumentException || failure instanceof IllegalStateException) {
            return tell(err, failure, Optional.empty(), ExitCode.USAGE);
        }
        throw failure;
    }

    private static int tell(PrintWriter err, Exception failure, Optional<Path> log, int exitCode) {
        err.println("ontime: " + failure.getMessage());
        log.ifPresent(file -> err.println("its log: " + file));
        err.flush();
        return exitCode;
    }
}
