package ontime.stores.flight.search;

import java.io.Serializable;
import java.util.List;

/**
 * The result of writing flights. Serializable, because Spark's executors return it.
 *
 * @param written flights that the cluster acknowledged
 * @param refused flights that it rejected for good
 * @param reasons why, for the first of them: the flight's id and the cluster's message
 */
public record BulkReport(long written, long refused, List<String> reasons) implements Serializable {

    public BulkReport {
        reasons = List.copyOf(reasons);
    }
}
