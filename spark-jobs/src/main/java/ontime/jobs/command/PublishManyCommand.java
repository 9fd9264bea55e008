package ontime.jobs.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import ontime.model.catalog.StoredDataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Several datasets of what is made from the loaded months, in one process. */
@Command(
        name = "publish",
        description = "Makes what is made from the loaded months: all of it, or the datasets named, in their order.",
        mixinStandardHelpOptions = true)
public final class PublishManyCommand implements Callable<Integer> {

    @Mixin
    private final JobOptions options = new JobOptions();

    @Option(names = "--monthly", description = "The datasets that the monthly run builds, by the catalog.")
    private boolean monthly;

    @Parameters(paramLabel = "DATASET", description = "Such as flights_by_month; ./ontime jobs lists them.")
    private List<String> names = List.of();

    @Override
    public Integer call() {
        options.open().publish(datasets(monthly, names), options.reference());
        return ExitCode.OK;
    }

    /**
     * The datasets to publish, in the order of the catalog.
     *
     * @throws IllegalArgumentException for a name that is no published dataset, or for names beside {@code --monthly}
     */
    static Set<StoredDataset> datasets(boolean monthly, List<String> names) {
        if (monthly && !names.isEmpty()) {
            throw new IllegalArgumentException("name datasets or pass --monthly, not both");
        }
        Set<StoredDataset> datasets = EnumSet.noneOf(StoredDataset.class);
        if (names.isEmpty()) {
            datasets.addAll(StoredDataset.published());
            datasets.removeIf(dataset -> monthly && !dataset.runsMonthly());
        }
        names.forEach(name -> datasets.add(dataset(name)));
        return datasets;
    }

    private static StoredDataset dataset(String name) {
        return StoredDataset.published().stream()
                .filter(dataset -> dataset.datasetName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no dataset that is made from the loaded months: " + name + "; ./ontime jobs lists them"));
    }
}
