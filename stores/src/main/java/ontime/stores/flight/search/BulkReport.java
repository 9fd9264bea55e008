package ontime.stores.flight.search;

import java.io.Serializable;
import java.util.List;

/**
 * What became of the flights that were given to a sink. Serializable: it travels from Spark's executors.
 *
 * @param written flights that the cluster acknowledged
 * @param refused flights that it will never take
 * @param reasons why, for the first of them: the flight's id and the cluster's words
 */
public record BulkReport(long written, long refused, List<String> reasons) implements Serializable {

    public BulkReport {
        reasons = List.copyOf(reasons);
    }
}
