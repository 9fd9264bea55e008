package ontime.jobs.publish;

import java.util.List;
import java.util.function.ToLongFunction;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;

/**
 * A job that publishes one dataset of all loaded months together.
 *
 * @param work publishes the months, and returns how many documents are new or changed
 */
public record AllMonthsJob(StoredDataset dataset, ToLongFunction<List<Load>> work) implements PublishJob {

    @Override
    public long publish(List<Load> loads) {
        return work.applyAsLong(loads);
    }
}
