package ontime.jobs.table;

import java.util.List;

/**
 * Months that were loaded together.
 *
 * @param loads their records
 * @param left months that are loaded after them
 */
public record LoadedBatch(List<Load> loads, int left) {

    public LoadedBatch {
        loads = List.copyOf(loads);
    }
}
