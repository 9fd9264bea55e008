package ontime.jobs.collect;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import ontime.model.catalog.Months;
import ontime.model.settings.Settings;

/**
 * The files to collect, their sources and their folders.
 *
 * @param months requested by name
 * @param newest whether the newest month is requested instead
 * @param reference whether reference data is requested
 * @param sources of the months and the reference data
 * @param monthsFolder for the zips
 * @param referenceFolder for the reference data
 * @param parallel number of files at a time
 */
record CollectPlan(
        Optional<Months> months,
        boolean newest,
        boolean reference,
        Settings.Sources sources,
        Path monthsFolder,
        Path referenceFolder,
        int parallel) {

    private static final int MOST_PARALLEL = 16;

    CollectPlan {
        if (months.isEmpty() && !newest && !reference) {
            throw new IllegalArgumentException("specify what to collect: --months, --newest or --reference");
        }
        if (months.isPresent() && newest) {
            throw new IllegalArgumentException("--months and --newest cannot be combined");
        }
        if (parallel < 1 || parallel > MOST_PARALLEL) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "--parallel must be from 1 to %d, not: %d", MOST_PARALLEL, parallel));
        }
    }

    /**
     * A folder next to the tables.
     *
     * @throws IllegalArgumentException if the tables are not on this machine
     */
    static Path folder(String data, String name) {
        if (!data.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            return Path.of(data, name);
        }
        if (data.startsWith("file:")) {
            return Path.of(URI.create(data)).resolve(name);
        }
        throw new IllegalArgumentException(
                "ONTIME_DATA is %s: specify a local folder for the zips with --to".formatted(data));
    }

    boolean hasMonths() {
        return newest || months.isPresent();
    }

    /** Whether a missing month is an error. A range with an open end means the months that are published. */
    boolean namesEveryMonth() {
        return months.isPresent() && !months.get().isOpen();
    }
}
