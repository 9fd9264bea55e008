package ontime.jobs;

import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import ontime.jobs.collect.CollectJob;
import ontime.jobs.command.DelayModelCommand;
import ontime.jobs.command.FlightCommands;
import ontime.jobs.command.ModelCommand;
import ontime.jobs.command.ModelScoresCommand;
import ontime.jobs.command.PredictionCommands;
import ontime.jobs.command.PublishCommand;
import ontime.jobs.command.WeatherCommand;
import ontime.jobs.model.train.Recipe;
import ontime.jobs.run.JobSession;
import ontime.jobs.weather.WeatherFormat;
import ontime.model.catalog.Months;
import ontime.model.catalog.StoredDataset;
import ontime.model.prediction.DayLease.Scheduler;
import ontime.model.prediction.ModelKind;
import ontime.model.prediction.Moment;
import ontime.model.prediction.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The command line of all jobs: {@code ./ontime job NAME}. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done except for
 * files that were refused, months that would have shrunk, models that the gate refused, or warnings about models, 4 the day is
 * left to another scheduler.
 */
@Command(
        name = "ontime job",
        description = "Runs a job. Every job can run again at any time: work that is already done is left alone.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME")
public final class Jobs implements Callable<Integer> {

    @Option(names = "--list", description = "List all jobs, one per line.")
    private boolean list;

    @Spec
    private @Nullable CommandSpec spec;

    private Jobs() {}

    /** Runs the job that the arguments name. It calls exit only after a failure: YARN takes any exit for a failed driver. */
    public static void main(String[] arguments) {
        Optional<JobReports> reports = JobReports.begin(arguments);
        int exitCode = commandLine().execute(arguments);
        reports.ifPresent(job -> job.end(exitCode));
        JobSession.stop();
        if (exitCode != ExitCode.OK) {
            System.exit(exitCode);
        }
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Jobs()).addSubcommand(new CollectJob());
        add(
                commandLine,
                FlightCommands.class,
                "load",
                "onTimePerformance",
                "publish",
                "agreement",
                "purge",
                "quarantine");
        commandLine
                .addSubcommand(new DelayModelCommand())
                .addSubcommand(new ModelCommand())
                .addSubcommand(new ModelScoresCommand())
                .addSubcommand(new WeatherCommand());
        add(commandLine, PredictionCommands.class, "requests", "predictions", "results", "mails");
        for (StoredDataset dataset : StoredDataset.published()) {
            CommandLine publish = new CommandLine(new PublishCommand(dataset));
            publish.getCommandSpec().usageMessage().description("Publishes " + dataset.summary() + ".");
            commandLine.addSubcommand(dataset.datasetName(), publish);
        }
        return commandLine
                .registerConverter(Scheduler.class, of(Scheduler::of))
                .registerConverter(ModelKind.class, of(ModelKind::of))
                .registerConverter(Moment.class, of(Moment::of))
                .registerConverter(Target.class, of(Target::of))
                .registerConverter(Recipe.class, of(Recipe::of))
                .registerConverter(WeatherFormat.class, of(WeatherFormat::of))
                .registerConverter(Months.class, of(Months::parse))
                .registerConverter(LocalDate.class, of(LocalDate::parse))
                .registerConverter(YearMonth.class, of(YearMonth::parse))
                .setExecutionExceptionHandler(new FailureMessage());
    }

    /** Adds the commands that are methods of a class, in the order given. */
    private static void add(CommandLine commandLine, Class<?> commands, String... methods) {
        for (String method : methods) {
            CommandLine.getCommandMethods(commands, method).forEach(commandLine::addSubcommand);
        }
    }

    /** A converter that shows the message of the exception that refuses a value. */
    private static <T> ITypeConverter<T> of(Function<String, T> read) {
        return text -> {
            try {
                return read.apply(text);
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    @Override
    public Integer call() {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        if (!list) {
            commandLine.usage(commandLine.getErr());
            return ExitCode.USAGE;
        }
        PrintWriter out = commandLine.getOut();
        commandLine
                .getSubcommands()
                .forEach((name, job) -> out.printf(
                        "%-28s %s%n", name, job.getCommandSpec().usageMessage().description()[0]));
        return ExitCode.OK;
    }
}
