package ontime.jobs.collect;

import java.util.Locale;

/** Bytes as people read them. */
final class Megabytes {

    private static final double BYTES = 1_000_000;

    private Megabytes() {}

    /** {@code 23.4 MB}. */
    static String of(long bytes) {
        return String.format(Locale.ROOT, "%.1f MB", bytes / BYTES);
    }
}
