package ontime.jobs.collect;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import ontime.model.settings.Settings;

/**
 * What is to be collected, whence and where to.
 *
 * @param months asked for by name
 * @param newest whether the newest month is asked for instead
 * @param reference whether reference data is asked for too
 * @param sources where months and reference data come from
 * @param monthsFolder where the zips go
 * @param referenceFolder where the reference data goes
 * @param parallel files at a time
 */
record CollectPlan(
        Optional<MonthRange> months,
        boolean newest,
        boolean reference,
        Settings.Sources sources,
        Path monthsFolder,
        Path referenceFolder,
        int parallel) {

    private static final int MOST_PARALLEL = 16;

    CollectPlan {
        if (months.isEmpty() && !newest && !reference) {
            throw new IllegalArgumentException("say what to collect: --months, --newest or --reference");
        }
        if (months.isPresent() && newest) {
            throw new IllegalArgumentException("--months and --newest exclude each other");
        }
        if (parallel < 1 || parallel > MOST_PARALLEL) {
            throw new IllegalArgumentException(
                    "--parallel must be from 1 to %d, not: %d".formatted(MOST_PARALLEL, parallel));
        }
    }

    /**
     * A folder beside the tables.
     *
     * @throws IllegalArgumentException where the tables are not on this machine
     */
    static Path folder(String data, String name) {
        if (!data.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")) {
            return Path.of(data, name);
        }
        if (data.startsWith("file:")) {
            return Path.of(URI.create(data)).resolve(name);
        }
        throw new IllegalArgumentException(
                "ONTIME_DATA is %s: say with --to which folder of this machine the zips go to".formatted(data));
    }

    boolean hasMonths() {
        return newest || months.isPresent();
    }

    /** Whether a missing month breaks a promise: with an open end, what is published is what was asked for. */
    boolean namesEveryMonth() {
        return months.isPresent() && !months.get().isOpen();
    }
}
