package ontime.web.sql;

import ontime.model.sql.SqlProblem;

/** The gateway refuses a statement before it runs. */
final class RefusedStatementException extends RuntimeException {

    private final transient SqlProblem problem;

    RefusedStatementException(SqlProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    /** What is wrong, and where. */
    SqlProblem problem() {
        return problem;
    }
}
