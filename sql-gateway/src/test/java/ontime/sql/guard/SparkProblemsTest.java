package ontime.sql.guard;

import static org.assertj.core.api.Assertions.assertThat;

import ontime.model.sql.SqlProblem.Kind;
import org.apache.spark.sql.errors.QueryExecutionErrors;
import org.junit.jupiter.api.Test;

final class SparkProblemsTest {

    @Test
    void aTableThatIsTooLargeToBeCopiedIsALimitWithAdvice() {
        RuntimeException wrapped = new IllegalStateException(
                QueryExecutionErrors.cannotBroadcastTableOverMaxTableBytesError(32L << 20, 176L << 20));

        assertThat(SparkProblems.isTooLargeToBroadcast(wrapped)).isTrue();
        assertThat(SparkProblems.of(wrapped))
                .matches(problem -> problem.kind() == Kind.LIMIT
                        && problem.message().contains("larger than 32 MB")
                        && String.valueOf(problem.hint()).contains("must be equal"));
    }

    @Test
    void otherFailuresAreNot() {
        assertThat(SparkProblems.isTooLargeToBroadcast(new IllegalStateException("x")))
                .isFalse();
        assertThat(SparkProblems.of(new IllegalStateException(new OutOfMemoryError("x")))
                        .kind())
                .isEqualTo(Kind.MEMORY);
    }
}
