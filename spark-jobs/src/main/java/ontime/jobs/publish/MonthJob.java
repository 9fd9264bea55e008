package ontime.jobs.publish;

import ontime.jobs.table.Load;

/** A job that publishes each month by itself: to files, documents or the index. */
public interface MonthJob extends PublishJob {

    /** Whether a month was published as it is loaded now. */
    boolean isPublished(Load load);
}
