package ontime.jobs.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** Groups months for parallel tasks: at most one month per core, because each task has its month in memory. */
public final class Batches {

    private Batches() {}

    /**
     * Splits the months, in order, into lists. The length of a list is the number of tasks that Spark runs in parallel.
     * If there are no months, Spark is not started.
     */
    public static <T> List<List<T>> of(List<T> months, Supplier<SparkSession> spark) {
        if (months.isEmpty()) {
            return List.of();
        }
        int size = Math.max(1, spark.get().sparkContext().defaultParallelism());
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < months.size(); from += size) {
            batches.add(months.subList(from, Math.min(months.size(), from + size)));
        }
        return batches;
    }
}
