package ontime.jobs.publish;

import java.util.List;
import ontime.jobs.table.Load;
import ontime.model.catalog.StoredDataset;

/** A job over all loaded months at once: what they need of the reference data, or what they say together. */
public interface ReferenceJob {

    /** What it makes; also the job's name. */
    StoredDataset dataset();

    /**
     * Publishes in place of what was there; run again, it changes nothing.
     *
     * @param loads all loaded months
     * @return documents that are new or other than before
     */
    long publish(List<Load> loads);
}
