package ontime.jobs.flight;

import java.util.List;
import ontime.model.catalog.Dataset;

/** A job that publishes what all loaded months need of the reference data. */
public interface ReferenceJob {

    /** What it makes; also the job's name. */
    Dataset dataset();

    /**
     * Publishes in place of what was there; run again, it changes nothing.
     *
     * @param loads all loaded months
     * @return documents that are new or other than before
     */
    long publish(List<Load> loads);
}
