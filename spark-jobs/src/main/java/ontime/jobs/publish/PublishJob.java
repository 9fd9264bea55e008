package ontime.jobs.publish;

import java.util.List;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;

/** A job that publishes loaded months: to files, documents or the index. */
public interface PublishJob {

    /** What it makes; also the job's name. */
    StoredDataset dataset();

    /** Whether a month was published as it is loaded now. */
    boolean isPublished(Load load);

    /**
     * Publishes months in place of what was published of them before; run again, it changes nothing.
     *
     * @param loads as many months as are worked on at once
     * @return rows or documents that came out
     */
    long publish(List<Load> loads);
}
