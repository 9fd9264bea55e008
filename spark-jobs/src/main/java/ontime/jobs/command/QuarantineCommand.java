package ontime.jobs.command;

import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.Callable;
import ontime.jobs.run.JobRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows the lines that did not enter the table, and tries them again. */
@Command(
        name = "quarantine",
        description = "Shows the lines that are no flights: file, line number, reason and the line itself.",
        mixinStandardHelpOptions = true)
public final class QuarantineCommand implements Callable<Integer> {

    @Option(
            names = "--list",
            description = "Show the lines, by month, file and number; without it only how many there are.")
    private boolean list;

    @Option(
            names = "--replay",
            description =
                    "Read the lines again under today's rules and reference data: those that are flights now enter"
                            + " their month.")
    private boolean replay;

    @Option(
            names = "--values",
            description = "Show the values that cannot be true and are null in the table, instead of lines.")
    private boolean values;

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "Only lines of this month: 2008-01.")
    private @Nullable YearMonth month;

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
        JobRun run = options.open();
        if (replay) {
            run.replayQuarantine(Optional.ofNullable(month), options.reference());
        }
        if (values) {
            run.showClearedValues(Optional.ofNullable(month), most);
        } else if (list || !replay) {
            run.showQuarantine(Optional.ofNullable(month), list ? most : 0);
        }
        return ExitCode.OK;
    }
}
