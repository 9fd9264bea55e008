package ontime.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What nobody reads any more. */
@Command(
        name = "purge",
        description = "Deletes files that only old versions of the tables need, and what killed jobs left aside.",
        mixinStandardHelpOptions = true)
final class PurgeCommand implements Callable<Integer> {

    @Mixin
    private final JobOptions options = new JobOptions();

    @Option(
            names = "--keep-days",
            paramLabel = "DAYS",
            defaultValue = "30",
            description = "So long a version of the tables stays readable, 7 at least (default: ${DEFAULT-VALUE}).")
    private int keptDays;

    @Override
    public Integer call() {
        options.open().purge(keptDays);
        return ExitCode.OK;
    }
}
