package ontime.features.model;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.execution.LogicalRDD;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;

/**
 * Columns as a function of one row, planned and compiled once. A stream would plan them for each of its batches,
 * which takes longer for hundreds of columns than an answer may. It uses Spark's own optimizer and code, so that the values
 * are those of the columns in a table.
 *
 * <p>An executor gets it as a broadcast. A compiled chain works on one row at a time, and is then used again.
 */
final class PlannedColumns implements Serializable {

    private final ArrayList<Step> steps;
    private transient @Nullable Queue<List<UnsafeProjection>> idle;

    /** Columns of what a step before, or the row itself, has. */
    private record Step(Seq<Expression> columns, Seq<Attribute> of) implements Serializable {}

    /**
     * Plans columns.
     *
     * @param columns by selecting alone, of a table made from an RDD: its own rows don't matter
     * @throws IllegalArgumentException where more than selecting is done
     */
    static PlannedColumns of(Dataset<Row> columns) {
        LogicalPlan plan = ((org.apache.spark.sql.classic.Dataset<Row>) columns)
                .queryExecution()
                .optimizedPlan();
        Deque<Step> steps = new ArrayDeque<>();
        while (plan instanceof Project project) {
            steps.addFirst(new Step(expressions(project), project.child().output()));
            plan = project.child();
        }
        if (!(plan instanceof LogicalRDD)) {
            throw new IllegalArgumentException("not of a row alone: " + plan.nodeName());
        }
        return new PlannedColumns(steps);
    }

    /** A list of named expressions is one of expressions: Scala's lists are read-only. */
    @SuppressWarnings("unchecked")
    private static Seq<Expression> expressions(Project project) {
        return (Seq<Expression>) (Seq<?>) project.projectList();
    }

    private PlannedColumns(Deque<Step> steps) {
        this.steps = new ArrayList<>(steps);
    }

    /**
     * The columns of a row.
     *
     * @param row its values, as Spark has them internally
     * @param read what is read from the columns, before they are another row's
     */
    <T> T of(Object[] row, Function<InternalRow, T> read) {
        Queue<List<UnsafeProjection>> chains = idle();
        List<UnsafeProjection> chain = chains.poll();
        if (chain == null) {
            chain = compile();
        }
        InternalRow columns = new GenericInternalRow(row);
        for (UnsafeProjection step : chain) {
            columns = step.apply(columns);
        }
        T answer = read.apply(columns);
        chains.add(chain);
        return answer;
    }

    private List<UnsafeProjection> compile() {
        return steps.stream()
                .map(step -> UnsafeProjection.create(step.columns(), step.of()))
                .toList();
    }

    private synchronized Queue<List<UnsafeProjection>> idle() {
        if (idle == null) {
            idle = new ConcurrentLinkedQueue<>();
        }
        return idle;
    }
}
