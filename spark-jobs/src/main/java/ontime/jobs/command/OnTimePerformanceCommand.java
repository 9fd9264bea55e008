package ontime.jobs.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import ontime.jobs.run.JobOutput;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** The table alone. */
@Command(
        name = "on_time_performance",
        description = "Loads a folder of BTS's files into the Delta table of all flights.",
        mixinStandardHelpOptions = true)
public final class OnTimePerformanceCommand implements Callable<Integer> {

    @Mixin
    private final JobOptions options = new JobOptions();

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Override
    public Integer call() throws IOException {
        boolean allTaken = options.open().ingest(source.source(), options.reference());
        return allTaken ? ExitCode.OK : JobOutput.REFUSED;
    }
}
