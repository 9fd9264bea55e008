package ontime.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the lines that did not enter the table. */
@Command(
        name = "quarantine",
        description = "Shows the lines that are no flights: file, line number, reason and the line itself.",
        mixinStandardHelpOptions = true)
final class QuarantineCommand implements Callable<Integer> {

    @Option(
            names = "--list",
            description = "Show the lines, by month, file and number; without it only how many there are.")
    private boolean list;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "100",
            description = "Show so many at most (${DEFAULT-VALUE}).")
    private int most;

    @Mixin
    private final JobOptions options = new JobOptions();

    @Override
    public Integer call() {
        options.open().showQuarantine(list ? most : 0);
        return ExitCode.OK;
    }
}
