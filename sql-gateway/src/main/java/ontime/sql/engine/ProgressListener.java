package ontime.sql.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.spark.Success$;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorMetricsUpdate;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.scheduler.StageInfo;
import scala.Tuple4;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Hears from Spark how far the tasks of each query are, and when an executor ends. */
final class ProgressListener extends SparkListener {

    /** Spark's property of a job: the query that it belongs to. */
    static final String GROUP = "spark.jobGroup.id";

    private static final String ROWS_READ = "internal.metrics.input.recordsRead";
    private static final String BYTES_READ = "internal.metrics.input.bytesRead";

    private final Map<String, TaskProgress> queries = new ConcurrentHashMap<>();
    private final Map<Integer, TaskProgress> stages = new ConcurrentHashMap<>();
    private final Consumer<String> executorEnded;

    /**
     * A listener.
     *
     * @param executorEnded gets Spark's reason each time an executor ends
     */
    ProgressListener(Consumer<String> executorEnded) {
        this.executorEnded = executorEnded;
    }

    TaskProgress begin(String group) {
        TaskProgress progress = new TaskProgress();
        queries.put(group, progress);
        return progress;
    }

    void end(String group) {
        TaskProgress ended = queries.remove(group);
        stages.values().removeIf(progress -> progress == ended);
    }

    @Override
    public void onJobStart(SparkListenerJobStart job) {
        TaskProgress progress = queries.get(String.valueOf(job.properties().getProperty(GROUP)));
        if (progress != null) {
            for (StageInfo stage : CollectionConverters.asJava(job.stageInfos())) {
                stages.put(stage.stageId(), progress);
                progress.stage(stage.stageId(), stage.numTasks());
            }
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        TaskProgress progress = stages.get(end.stageId());
        if (progress != null) {
            TaskMetrics metrics = end.taskMetrics();
            progress.end(
                    end.taskInfo().taskId(),
                    end.reason() == Success$.MODULE$,
                    metrics == null ? 0 : metrics.inputMetrics().recordsRead(),
                    metrics == null ? 0 : metrics.inputMetrics().bytesRead());
        }
    }

    @Override
    public void onExecutorMetricsUpdate(SparkListenerExecutorMetricsUpdate update) {
        for (Tuple4<Object, Object, Object, Seq<AccumulableInfo>> task :
                CollectionConverters.asJava(update.accumUpdates())) {
            TaskProgress progress = stages.get((Integer) task._2());
            if (progress != null) {
                progress.heartbeat((Long) task._1(), value(task._4(), ROWS_READ), value(task._4(), BYTES_READ));
            }
        }
    }

    @Override
    public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        executorEnded.accept(removed.reason());
    }

    private static long value(Seq<AccumulableInfo> counts, String name) {
        for (AccumulableInfo count : CollectionConverters.asJava(counts)) {
            if (count.name().contains(name)
                    && count.update().isDefined()
                    && count.update().get() instanceof Long value) {
                return value;
            }
        }
        return 0;
    }
}
