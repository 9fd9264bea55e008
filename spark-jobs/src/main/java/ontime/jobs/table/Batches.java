package ontime.jobs.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** Months that are worked on at once: as many as there are cores, for a task has each of them in memory. */
public final class Batches {

    private Batches() {}

    /** All of them in their order, in lists of as many as Spark runs tasks at once; for none Spark is not started. */
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
