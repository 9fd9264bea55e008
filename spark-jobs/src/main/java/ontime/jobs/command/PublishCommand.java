package ontime.jobs.command;

import java.util.Set;
import ontime.model.catalog.StoredDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Publishes one dataset. */
@Command(mixinStandardHelpOptions = true)
public final class PublishCommand implements Runnable {

    private final StoredDataset dataset;

    @Mixin
    private final JobOptions options = new JobOptions();

    public PublishCommand(StoredDataset dataset) {
        this.dataset = dataset;
    }

    @Override
    public void run() {
        options.open().publish(Set.of(dataset));
    }
}
