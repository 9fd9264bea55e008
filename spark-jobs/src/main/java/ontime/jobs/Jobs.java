package ontime.jobs;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import ontime.jobs.collect.CollectJob;
import ontime.jobs.command.AgreementCommand;
import ontime.jobs.command.BatchPredictionsCommand;
import ontime.jobs.command.DelayModelCommand;
import ontime.jobs.command.LoadCommand;
import ontime.jobs.command.ModelCommand;
import ontime.jobs.command.OnTimePerformanceCommand;
import ontime.jobs.command.PredictionMailsCommand;
import ontime.jobs.command.PredictionRequestsCommand;
import ontime.jobs.command.PredictionResultsCommand;
import ontime.jobs.command.PublishCommand;
import ontime.jobs.command.PublishManyCommand;
import ontime.jobs.command.PurgeCommand;
import ontime.jobs.command.QuarantineCommand;
import ontime.jobs.run.JobSession;
import ontime.model.catalog.StoredDataset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command line of all jobs: {@code ./ontime job NAME}. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but for
 * files that were refused, or months that were kept from shrinking.
 */
@Command(
        name = "ontime job",
        description = "Runs a job. Each may run again at any time: what is done already is left alone.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            CollectJob.class,
            LoadCommand.class,
            OnTimePerformanceCommand.class,
            PublishManyCommand.class,
            AgreementCommand.class,
            PurgeCommand.class,
            QuarantineCommand.class,
            DelayModelCommand.class,
            ModelCommand.class,
            PredictionRequestsCommand.class,
            BatchPredictionsCommand.class,
            PredictionResultsCommand.class,
            PredictionMailsCommand.class
        })
public final class Jobs implements Callable<Integer> {

    @Option(names = "--list", description = "List all jobs, a line each.")
    private boolean list;

    @Spec
    private @Nullable CommandSpec spec;

    private Jobs() {}

    /** Runs the job that the arguments name. Only failures exit by force: YARN takes any exit for a failed driver. */
    public static void main(String[] arguments) {
        int exitCode = commandLine().execute(arguments);
        JobSession.stop();
        if (exitCode != ExitCode.OK) {
            System.exit(exitCode);
        }
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Jobs());
        for (StoredDataset dataset : StoredDataset.published()) {
            CommandLine publish = new CommandLine(new PublishCommand(dataset));
            publish.getCommandSpec().usageMessage().description("Makes " + dataset.summary() + ".");
            commandLine.addSubcommand(dataset.datasetName(), publish);
        }
        return commandLine.setExecutionExceptionHandler(new FailureMessage());
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
