package ontime.sql.engine;

import java.util.HashSet;
import java.util.regex.Pattern;
import ontime.model.sql.SqlExplanation;
import ontime.model.sql.SqlStatement;
import ontime.sql.guard.SparkProblems;
import ontime.sql.guard.StatementException;
import ontime.sql.guard.StatementGuard;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;

/** Says how Spark would run a statement, without running it. */
public final class Explainer {

    private static final Pattern PLACE = Pattern.compile("(?:file|hdfs|s3a?):[^\\s,\\]]+");

    private final SparkSession spark;
    private final StatementGuard guard;

    public Explainer(SparkSession spark, StatementGuard guard) {
        this.spark = spark;
        this.guard = guard;
    }

    /**
     * Plans a statement.
     *
     * @throws StatementException if it may not run
     */
    public SqlExplanation explain(SqlStatement statement) {
        try {
            SparkSession.setActiveSession(spark);
            LogicalPlan checked = guard.analyse(guard.parse(statement), new HashSet<>(statement.tables()));
            QueryExecution execution = Dataset.ofRows(spark, checked).queryExecution();
            String plan = PLACE.matcher(execution.executedPlan().toString()).replaceAll("(file)");
            return new SqlExplanation(PlanWords.of(execution.sparkPlan()), plan);
        } catch (StatementException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new StatementException(SparkProblems.of(e));
        }
    }
}
