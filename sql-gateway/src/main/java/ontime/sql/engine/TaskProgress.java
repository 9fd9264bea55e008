package ontime.sql.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How far Spark is with one query. The counts of tasks that run are those of their last heartbeat. */
final class TaskProgress {

    private final Map<Integer, Integer> tasksOfStages = new ConcurrentHashMap<>();
    private final Map<Long, Read> reading = new ConcurrentHashMap<>();
    private int done;
    private long rowsRead;
    private long bytesRead;

    synchronized void stage(int stage, int tasks) {
        tasksOfStages.put(stage, tasks);
    }

    synchronized void heartbeat(long task, long rows, long bytes) {
        reading.put(task, new Read(rows, bytes));
    }

    synchronized void end(long task, boolean success, long rows, long bytes) {
        reading.remove(task);
        if (success) {
            done++;
            rowsRead += rows;
            bytesRead += bytes;
        }
    }

    synchronized int done() {
        return done;
    }

    synchronized int tasks() {
        return tasksOfStages.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized long rowsRead() {
        return rowsRead + reading.values().stream().mapToLong(Read::rows).sum();
    }

    synchronized long bytesRead() {
        return bytesRead + reading.values().stream().mapToLong(Read::bytes).sum();
    }

    private record Read(long rows, long bytes) {}
}
