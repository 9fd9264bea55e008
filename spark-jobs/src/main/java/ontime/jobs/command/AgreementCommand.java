package ontime.jobs.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Whether pages tell what the table has. */
@Command(
        name = "agreement",
        description = "Compares documents and index with the table, month by month; ends with 1 where they differ.",
        mixinStandardHelpOptions = true,
        footer = {"", "Its last line is JSON: the rows of the table, its version, and its months."})
public final class AgreementCommand implements Callable<Integer> {

    @Mixin
    private final JobOptions options = new JobOptions();

    @Override
    public Integer call() {
        return options.open().agrees(options.reference()) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
