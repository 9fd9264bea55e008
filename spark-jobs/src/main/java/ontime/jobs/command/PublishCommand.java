package ontime.jobs.command;

import java.util.Set;
import java.util.concurrent.Callable;
import ontime.model.catalog.StoredDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** One dataset of what is made from the loaded months. */
@Command(mixinStandardHelpOptions = true)
public final class PublishCommand implements Callable<Integer> {

    private final StoredDataset dataset;

    @Mixin
    private final JobOptions options = new JobOptions();

    public PublishCommand(StoredDataset dataset) {
        this.dataset = dataset;
    }

    @Override
    public Integer call() {
        options.open().publish(Set.of(dataset), options.reference());
        return ExitCode.OK;
    }
}
