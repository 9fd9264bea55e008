package ontime.local.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import ontime.local.format.DataFormat;
import ontime.local.launch.ExitCode;
import ontime.local.launch.Launch;
import ontime.local.launch.RunLock;
import ontime.local.part.SupervisorPart;
import ontime.local.process.StepFailedException;
import ontime.local.program.ModuleProgram;
import ontime.local.server.StackStopper;
import ontime.model.catalog.Months;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The launcher, which {@code ./ontime} runs after the build, with its short commands. Longer commands have classes. */
@Command(
        name = "./ontime",
        description = "Load, show and search every US airline flight that BTS publishes.",
        subcommands = {
            UpCommand.class,
            NotebookCommand.class,
            AirflowCommand.class,
            ReportCommand.class,
            SqlCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            TestCommand.class
        })
public final class OnTimeCommand {

    private static final int HELP_WIDTH = 110;

    /** System property of the launcher script. */
    private static final String CALLER_FOLDER = "ontime.cwd";

    @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli shows the help if it is set
    private boolean help;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

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
        for (String command : new String[] {"job", "model", "report", "airflow", "user"}) {
            Objects.requireNonNull(line.getSubcommands().get(command)).setStopAtPositional(true);
        }
        return line;
    }

    @Command(
            description = "Stop everything that up started, and nothing else. Keeps the loaded data.",
            footer = {"", "Terminates each process, and kills it if it does not end within 20 seconds."})
    int down() {
        Launch launch = Launch.read();
        // The supervisor would restart the stopped parts.
        new SupervisorPart(launch).stop();
        return RunLock.during(launch.folders().run(), () -> stop(launch));
    }

    private int stop(Launch launch) {
        AtomicInteger stopped = new AtomicInteger();
        StackStopper.of(launch.folders()).stopAll(part -> {
            stopped.incrementAndGet();
            print(part.name() + " stopped");
        });
        if (stopped.get() == 0) {
            print("nothing is running");
        }
        return ExitCode.DONE;
    }

    @Command(
            description =
                    "Show each part with its address, process and memory, the loaded data and the serving models.",
            footer = {"", "Exit codes: 0 everything runs, 3 a part does not run."})
    int status(@Option(names = "--json", description = "Print JSON.") boolean json) {
        Status status = Status.read(Launch.read());
        print(json ? status.json() : status.text());
        return status.everythingRuns() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    @Command(
            description = "List what this machine lacks, and the command that installs it.",
            footer = {"", "Exit codes: 0 up can run, 1 something that up needs is missing."})
    int doctor() {
        List<Check> checks = new Doctor(Launch.read(), System.getenv()).examine();
        checks.forEach(check -> print(check.toString()));
        return checks.stream().anyMatch(Check::isMissing) ? ExitCode.FAILED : ExitCode.DONE;
    }

    @Command(description = "List the jobs.")
    int jobs() {
        Launch launch = Launch.read();
        return ModuleProgram.jobs(launch).run(launch.environment(Map.of()), List.of("--list"));
    }

    @Command(
            description = "Run one job with the running servers. ./ontime jobs lists the jobs.",
            footer = {
                "",
                "The arguments after the name belong to the job: ./ontime job load --help",
                "Exit codes: 0 done, 1 failed, 2 the command line is wrong, 3 some input was refused.",
                "Two calls with the same arguments do not run at once: the second waits for the first."
            })
    int job(
            @Parameters(index = "0", paramLabel = "NAME", description = "The name of the job.") String name,
            @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "Arguments of the job.") @Nullable
                    List<String> arguments) {
        return runJob(name, arguments == null ? List.of() : arguments);
    }

    @Command(
            description = "List, show, promote, recalibrate and evaluate delay models.",
            footer = {
                "",
                "./ontime model list",
                "./ontime model show NAME[/VERSION]",
                "./ontime model history NAME",
                "./ontime model promote NAME/VERSION",
                "./ontime model rollback NAME",
                "./ontime model evaluate NAME[/VERSION] --months 2008-02..2008-02 [--predictions FILE.parquet]",
                "",
                "Train models with: ./ontime job delay_model --moment before_departure"
            })
    int model(
            @Parameters(arity = "1..*", paramLabel = "ARGUMENT", description = "The action and its arguments.")
                    List<String> arguments) {
        return runJob("model", arguments);
    }

    @Command(
            description = "Add, list and remove the users who may ask questions in SQL, and set their passwords.",
            footer = {
                "",
                "./ontime user add NAME [--administrator] [--tables=flights,airlines]",
                "./ontime user list",
                "./ontime user password NAME",
                "./ontime user remove NAME",
                "",
                "A new password is printed once. Without --tables, the user may read all tables."
            })
    int user(
            @Parameters(arity = "1..*", paramLabel = "ARGUMENT", description = "The action and its arguments.")
                    List<String> arguments) {
        Launch launch = Launch.read();
        DataFormat.of(launch).requireKnown();
        return ModuleProgram.users(launch).run(launch.environment(launch.servers()), arguments);
    }

    private static int runJob(String name, List<String> arguments) {
        Launch launch = Launch.read();
        DataFormat.of(launch).requireKnown();
        List<String> command = new ArrayList<>(List.of(name));
        command.addAll(arguments);
        return ModuleProgram.jobsByMaster(launch)
                .in(userPath(""))
                .alone(launch.folders().run().resolve("jobs").resolve(lock(command)))
                .run(launch.environment(launch.servers()), command);
    }

    /** The name of a lock file, which is the same for the same words. */
    private static String lock(List<String> words) {
        UUID all = UUID.nameUUIDFromBytes(String.join("\n", words).getBytes(StandardCharsets.UTF_8));
        return all + ".lock";
    }

    private void print(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private static Months months(String text) {
        try {
            return Months.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** Resolves a relative path in the folder in which the user called the launcher script. */
    private static Path userPath(String path) {
        return Path.of(System.getProperty(CALLER_FOLDER, ""))
                .toAbsolutePath()
                .resolve(path)
                .normalize();
    }

    /** Prints the message of an expected failure. A bug continues as an exception, with its stack trace. */
    private static int report(Exception failure, PrintWriter err) throws Exception {
        if (failure instanceof StepFailedException step) {
            return printFailure(err, step, step.log(), ExitCode.FAILED);
        }
        if (failure instanceof IllegalArgumentException || failure instanceof IllegalStateException) {
            return printFailure(err, failure, Optional.empty(), ExitCode.USAGE);
        }
        throw failure;
    }

    private static int printFailure(PrintWriter err, Exception failure, Optional<Path> log, int exitCode) {
        err.println("ontime: " + failure.getMessage());
        log.ifPresent(file -> err.println("log: " + file));
        err.flush();
        return exitCode;
    }
}
