package ontime.local.reference;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import ontime.local.launch.DownloadedReference;
import ontime.local.launch.Launch;
import ontime.local.launch.ReferenceRun;

/**
 * The current status of the download of reference files.
 *
 * @param run the last download
 * @param running whether its process runs
 * @param log of the process
 */
public record ReferenceStatus(ReferenceRun run, boolean running, Path log) {

    /** The last download that {@code up} started; empty if there was none. */
    public static Optional<ReferenceStatus> find(Launch launch) {
        ReferencePart part = new ReferencePart(launch);
        return launch.reference()
                .map(DownloadedReference::run)
                .flatMap(file -> file.find())
                .map(run -> new ReferenceStatus(run, part.findStatus().isPresent(), part.log()));
    }

    /** The line of {@code status}. */
    public String line() {
        return "FAA's registry: " + words();
    }

    /** The status as {@code status --json} prints it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Json(String state, String since, String log) {}

    public Json json() {
        String state = isInterrupted() ? "interrupted" : run.state().name().toLowerCase(Locale.ROOT);
        return new Json(state, run.since().toString(), log.toString());
    }

    private String words() {
        if (isInterrupted()) {
            return "the download was interrupted; ./ontime up continues it; log: " + log;
        }
        return switch (run.state()) {
            case DOWNLOADING -> "downloading since " + run.since();
            case PUBLISHING -> "downloaded; airplanes are published again since " + run.since();
            case PUBLISHED -> "published at " + run.since();
            case NOT_DOWNLOADED ->
                "could not be downloaded at %s; ./ontime up tries again; log: %s".formatted(run.since(), log);
            case NOT_PUBLISHED ->
                "could not be published at %s and is not used; ./ontime up tries again; log: %s"
                        .formatted(run.since(), log);
        };
    }

    private boolean isInterrupted() {
        return !running
                && switch (run.state()) {
                    case DOWNLOADING, PUBLISHING -> true;
                    case PUBLISHED, NOT_DOWNLOADED, NOT_PUBLISHED -> false;
                };
    }
}
