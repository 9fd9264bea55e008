package ontime.local.reference;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import ontime.local.launch.DownloadedReference;
import ontime.local.launch.FlightSource;
import ontime.local.launch.Launch;
import ontime.local.launch.ReferenceRun;

/** Starts the download of reference files at the end of {@code up}, and describes it in a line of text. */
public final class ReferenceDownload {

    /** The FAA publishes its registry every day, but what flies changes slowly. */
    private static final Duration FRESH = Duration.ofDays(7);

    private static final String BY_HAND = "./ontime job collect --reference";

    private final Launch launch;
    private final ReferencePart part;
    private final InstantSource clock;

    public ReferenceDownload(Launch launch, ReferencePart part, InstantSource clock) {
        this.launch = launch;
        this.part = part;
        this.clock = clock;
    }

    /**
     * Starts the download unless the files are the user's, or fresh.
     *
     * @param servers the variables that connect the process to the servers
     * @return a line for the user
     */
    public String begin(Map<String, String> servers) {
        Optional<Path> given = launch.source()
                .find()
                .flatMap(FlightSource::reference)
                .or(launch.settings().sources()::reference);
        if (given.isPresent()) {
            return "described by the files in " + given.get();
        }
        Optional<DownloadedReference> downloaded = launch.reference();
        if (downloaded.isEmpty()) {
            return "described by OnTime's own tables: nothing is downloaded into %s; use --reference DIR"
                    .formatted(launch.data());
        }
        if (downloaded.filter(this::isFresh).isPresent()) {
            return "described by the files in " + downloaded.get().folder();
        }
        if (!launch.settings().sources().referenceOnUp()) {
            return "automatic download is off (ONTIME_REFERENCE_ON_UP=false); download with: " + BY_HAND;
        }
        part.start(servers);
        return "the FAA's registry is downloaded in the background; ./ontime status shows the progress; log: "
                + part.log();
    }

    private boolean isFresh(DownloadedReference downloaded) {
        return Files.exists(downloaded.registry())
                && downloaded
                        .run()
                        .find()
                        .filter(last -> last.state() == ReferenceRun.State.PUBLISHED)
                        .filter(last -> last.since().plus(FRESH).isAfter(clock.instant()))
                        .isPresent();
    }
}
