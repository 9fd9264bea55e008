package ontime.jobs.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import ontime.jobs.run.JobOutput;
import ontime.jobs.run.JobRun;
import ontime.model.catalog.StoredDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Everything after collecting, in one go. */
@Command(
        name = "load",
        description = "Loads a folder of BTS's files into the table and publishes all that is made from it.",
        mixinStandardHelpOptions = true)
public final class LoadCommand implements Callable<Integer> {

    @Mixin
    private final JobOptions options = new JobOptions();

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Override
    public Integer call() throws IOException {
        JobRun run = options.open();
        boolean allTaken = run.ingest(source.source(), options.reference());
        run.publish(StoredDataset.published(), options.reference());
        return allTaken ? ExitCode.OK : JobOutput.REFUSED;
    }
}
