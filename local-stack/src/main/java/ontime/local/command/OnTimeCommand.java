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

/** The launcher, which {@code ./ontime} runs after the build. */
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

    /** System property of the launcher script. */
    private static final String CALLER_FOLDER = "ontime.cwd";

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli shows the help if it is set
    private boolean help;

    private OnTimeCommand() {}

    /** Exits with the command's exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new OnTimeCommand())
                .setUsageHelpWidth(HELP_WIDTH)
                .registerConverter(Months.class, OnTimeCommand::months)
                .registerConverter(Path.class, OnTimeCommand::userPath)
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command.getErr()));
        // Options after the first argument belong to the job, the model command, the report or Airflow.
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

    /** Resolves a relative path in the folder in which the user called the launcher script. */
    static Path userPath(String path) {
        return Path.of(System.getProperty(CALLER_FOLDER, ""))
                .toAbsolutePath()
                .resolve(path)
                .normalize();
    }

    /** Prints the message of an expected failure. A bug continues as an exception, with its stack trace. */
    private static int report(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof StepFailedException step) {
            return print(err, step, step.log(), ExitCode.FAILED);
        }
        if (failure instanceof PartFailedException part) {
            return print(err, part, part.log(), ExitCode.FAILED);
        }
        if (failure instanceof IllegalArgumentException || failure instanceof IllegalStateException) {
            return print(err, failure, Optional.empty(), ExitCode.USAGE);
        }
        throw failure;
    }

    private static int print(PrintWriter err, Exception failure, Optional<Path> log, int exitCode) {
        err.println("ontime: " + failure.getMessage());
        log.ifPresent(file -> err.println("log: " + file));
        err.flush();
        return exitCode;
    }
}
