package ontime.jobs.collect;

import java.time.Duration;
import java.util.Locale;

/**
 * How fast a file comes, and how long it still takes.
 *
 * @param bytes that are here
 * @param totalBytes of the file; negative where the server does not say
 * @param takenBytes of those here, what came in {@code time}: the rest is of an earlier try
 * @param time that it took
 */
record DownloadSpeed(long bytes, long totalBytes, long takenBytes, Duration time) {

    /** {@code 12.3 MB of 30.1 MB, 41 %, 2.1 MB/s, 9 s left}, or less where less is known. */
    @Override
    public String toString() {
        double bytesPerSecond = takenBytes / Math.max(0.001, time.toMillis() / 1000.0);
        String speed = Megabytes.of(Math.round(bytesPerSecond)) + "/s";
        if (totalBytes <= 0) {
            return Megabytes.of(bytes) + ", " + speed;
        }
        String left = bytesPerSecond > 0
                ? String.format(Locale.ROOT, ", %.0f s left", (totalBytes - bytes) / bytesPerSecond)
                : "";
        return String.format(
                Locale.ROOT,
                "%s of %s, %d %%, %s%s",
                Megabytes.of(bytes),
                Megabytes.of(totalBytes),
                100 * bytes / totalBytes,
                speed,
                left);
    }
}
