package ontime.sql.guard;

import java.util.regex.Pattern;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlProblem.Kind;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.analysis.UnresolvedException;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.exceptions.SqlScriptingException;
import org.jspecify.annotations.Nullable;
import scala.Option;

/** What Spark's exceptions mean for the author of a statement. Places of files and classes are left out. */
public final class SparkProblems {

    private static final int LONGEST = 500;
    private static final int DEEPEST_CAUSE = 20;

    /** What follows the first sentence: the place, which is also a number, the plan, the statement again, the stack. */
    private static final Pattern REST =
            Pattern.compile("(?s)(\\s*\\n== |; line \\d+ pos \\d+|;\\n|\\s*\\(line \\d+, pos|\\nat |\\n\\tat ).*");

    private static final Pattern STATE = Pattern.compile("\\s*SQLSTATE: \\w+");
    private static final Pattern CLASS = Pattern.compile("^\\[[A-Z0-9_.]+\\]\\s*");
    private static final Pattern PLACE =
            Pattern.compile("\\b(?:file|hdfs|s3a?):/?/?[^\\s'\"`,)]+|(?<![\\w.])/(?:[\\w.=-]+/)+[\\w.=-]*");
    private static final Pattern SETTING =
            Pattern.compile("(?s)\\s*(?:If necessary )?set \"?spark\\.[\\w.]+\"?[^.]*(?:\\.|$)");

    private SparkProblems() {}

    /** The problem that an exception means; Spark may have wrapped it. */
    public static SqlProblem of(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; depth < DEEPEST_CAUSE && cause != null; depth++) {
            if (cause instanceof StatementException statement) {
                return statement.problem();
            }
            if (cause instanceof ParseException parse) {
                return at(Kind.SYNTAX, parse, parse.line(), parse.startPosition());
            }
            if (cause instanceof SqlScriptingException) {
                return SqlProblem.of(Kind.REFUSED, "Scripts are not available; write one SELECT.", null);
            }
            if (cause instanceof AnalysisException analysis) {
                return at(Kind.ANALYSIS, analysis, analysis.line(), analysis.startPosition());
            }
            if (cause instanceof UnresolvedException) {
                return SqlProblem.of(Kind.ANALYSIS, "Spark cannot work out what the statement means.", null);
            }
            if (isTooLarge(cause)) {
                return SqlProblem.of(
                        Kind.LIMIT,
                        "A join without an equality keeps one of its tables in memory, and both are larger than 32 MB.",
                        "Join on columns that must be equal (a.x = b.x), or filter or group one table before.");
            }
            if (cause instanceof OutOfMemoryError) {
                return memory();
            }
            if (cause instanceof StackOverflowError) {
                return SqlProblem.of(Kind.LIMIT, "The statement is nested too deep.", null);
            }
            if (cause instanceof SparkThrowable spark
                    && spark.getCondition() != null
                    && !isWrapper(spark.getCondition())) {
                return SqlProblem.of(Kind.ANALYSIS, message(cause), null);
            }
            cause = cause.getCause();
        }
        return SqlProblem.of(Kind.UNAVAILABLE, "The statement failed in a way that Spark does not explain.", null);
    }

    /** Whether Spark planned to keep a table in memory that is too large for that. */
    public static boolean isTooLargeToBroadcast(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; depth < DEEPEST_CAUSE && cause != null; depth++) {
            if (isTooLarge(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isTooLarge(Throwable failure) {
        // Spark gives it no condition of its own.
        return failure instanceof SparkThrowable
                && String.valueOf(failure.getMessage()).contains("Cannot broadcast the table");
    }

    /** A statement that needs too much memory. */
    public static SqlProblem memory() {
        return SqlProblem.of(
                Kind.MEMORY,
                "The statement needs more memory than one statement may have.",
                "Read fewer rows or columns, or group before you join or sort.");
    }

    private static boolean isWrapper(String condition) {
        return condition.startsWith("INTERNAL_ERROR")
                || condition.startsWith("FAILED_EXECUTE")
                || condition.startsWith("TASK_WRITE_FAILED");
    }

    private static SqlProblem at(Kind kind, Throwable failure, Option<Object> line, Option<Object> start) {
        return new SqlProblem(kind, message(failure), number(line, 0), number(start, 1), null);
    }

    private static @Nullable Integer number(Option<Object> value, int offset) {
        return value.isDefined() ? (Integer) value.get() + offset : null;
    }

    private static String message(Throwable failure) {
        String all = String.valueOf(failure.getMessage()).strip();
        String first = REST.matcher(all).replaceFirst("");
        String plain = SETTING.matcher(
                        STATE.matcher(CLASS.matcher(first).replaceFirst("")).replaceAll(""))
                .replaceAll("");
        String withoutPlaces = PLACE.matcher(plain).replaceAll("(file)").strip();
        return withoutPlaces.length() > LONGEST ? withoutPlaces.substring(0, LONGEST) + "..." : withoutPlaces;
    }
}
