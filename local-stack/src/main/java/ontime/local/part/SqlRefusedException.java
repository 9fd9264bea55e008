package ontime.local.part;

import ontime.model.sql.SqlProblem;

/** The SQL gateway refused a statement. */
public final class SqlRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SqlProblem problem;

    SqlRefusedException(SqlProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public SqlProblem problem() {
        return problem;
    }
}
