package ontime.jobs.command;

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
public final class PurgeCommand implements Callable<Integer> {

    /** Delta's own least: what reads or writes a table now may need what was current when it began. */
    private static final int LEAST_DAYS = 7;

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
        if (keptDays < LEAST_DAYS) {
            throw new IllegalArgumentException(
                    "--keep-days must be %d at least, not: %d".formatted(LEAST_DAYS, keptDays));
        }
        options.open().purge(keptDays);
        return ExitCode.OK;
    }
}
