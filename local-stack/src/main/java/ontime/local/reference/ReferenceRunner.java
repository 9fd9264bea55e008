package ontime.local.reference;

import java.nio.file.Files;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import ontime.local.launch.DownloadedReference;
import ontime.local.launch.ExitCode;
import ontime.local.launch.ReferenceRun;
import ontime.model.catalog.StoredDataset;

/** Downloads reference files, publishes the datasets that use them, and writes the progress to a file. */
final class ReferenceRunner {

    /** The datasets that depend on nothing but the loaded months and the reference files, in the catalog's order. */
    static final List<StoredDataset> DATASETS = List.of(
            StoredDataset.AIRPORTS,
            StoredDataset.AIRLINES,
            StoredDataset.AIRPLANES,
            StoredDataset.AIRPLANE_MANUFACTURERS,
            StoredDataset.AIRPLANES_INDEX);

    private final DownloadedReference reference;
    private final ToIntFunction<List<String>> job;
    private final InstantSource clock;

    /**
     * Creates a runner.
     *
     * @param job runs a job with these arguments and returns its exit code
     */
    ReferenceRunner(DownloadedReference reference, ToIntFunction<List<String>> job, InstantSource clock) {
        this.reference = reference;
        this.job = job;
        this.clock = clock;
    }

    void run() {
        write(ReferenceRun.State.DOWNLOADING);
        int exit = job.applyAsInt(List.of("collect", "--reference"));
        if (ExitCode.isOfStop(exit)) {
            return;
        }
        // Other files are optional, and one that an earlier run downloaded is better than none.
        if (!Files.exists(reference.registry())) {
            write(ReferenceRun.State.NOT_DOWNLOADED);
            return;
        }
        write(ReferenceRun.State.PUBLISHING);
        exit = job.applyAsInt(publication());
        if (!ExitCode.isOfStop(exit)) {
            write(exit == ExitCode.DONE ? ReferenceRun.State.PUBLISHED : ReferenceRun.State.NOT_PUBLISHED);
        }
    }

    private List<String> publication() {
        List<String> arguments = new ArrayList<>(
                List.of("publish", "--reference", reference.folder().toString()));
        DATASETS.forEach(dataset -> arguments.add(dataset.datasetName()));
        return arguments;
    }

    private void write(ReferenceRun.State state) {
        reference.run().write(new ReferenceRun(state, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
    }
}
