package ontime.jobs.publish;

import java.util.List;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;

/** A job that publishes one dataset in place of what was published before. Running it again changes nothing. */
public interface PublishJob {

    /** The dataset; its name is also the job's name. */
    StoredDataset dataset();

    /**
     * Publishes loaded months.
     *
     * @return rows or documents that are new or changed
     */
    long publish(List<Load> loads);
}
