package ontime.sql.guard;

import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlProblem.Kind;
import org.apache.spark.sql.catalyst.trees.TreeNode;
import org.jspecify.annotations.Nullable;
import scala.Option;

/** A statement that has no result, for a reason that its author can understand. */
public final class StatementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SqlProblem problem;

    public StatementException(SqlProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /** Something that no statement may use, without a place. */
    static StatementException refused(String message) {
        return new StatementException(SqlProblem.of(Kind.REFUSED, message, null));
    }

    /** A problem at a part of the statement. */
    static StatementException at(TreeNode<?> node, Kind kind, String message, @Nullable String hint) {
        Option<Object> line = node.origin().line();
        Option<Object> start = node.origin().startPosition();
        return new StatementException(new SqlProblem(
                kind,
                message,
                line.isDefined() ? (Integer) line.get() : null,
                // Spark counts columns from 0.
                start.isDefined() ? (Integer) start.get() + 1 : null,
                hint));
    }

    public SqlProblem problem() {
        return problem;
    }
}
