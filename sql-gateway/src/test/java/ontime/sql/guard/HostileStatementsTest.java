package ontime.sql.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlProblem.Kind;
import ontime.sql.Corpus;
import org.apache.spark.sql.execution.SparkSqlParser;
import org.junit.jupiter.api.Test;

/** Whatever reads files, runs code, changes something or never ends is refused before Spark analyses it. */
final class HostileStatementsTest {

    private final SparkSqlParser parser = new SparkSqlParser();

    @Test
    void whatAnalystsWriteIsNotRefused() {
        assertThat(Corpus.good().stream()
                        .filter(text -> problem(text).isPresent())
                        .toList())
                .isEmpty();
    }

    @Test
    void everyOneIsRefusedBeforeAnalysis() {
        List<String> passed = Corpus.hostile().stream()
                .filter(text -> problem(text).isEmpty())
                .toList();

        assertThat(passed).isEmpty();
        assertThat(Corpus.hostile()).hasSizeGreaterThanOrEqualTo(220).doesNotHaveDuplicates();
    }

    @Test
    void nothingButSqlErrorsSayTheyAreSyntax() {
        assertThat(problem("SELECT reflect('a', 'b')").orElseThrow())
                .isEqualTo(new SqlProblem(Kind.REFUSED, "The function reflect is not available.", 1, 8, null));
        assertThat(problem("SELECT\n  1 +").orElseThrow())
                .matches(problem ->
                        problem.kind() == Kind.SYNTAX && Integer.valueOf(2).equals(problem.line()));
        assertThat(problem("SELECT * FROM flihgts").orElseThrow())
                .matches(problem ->
                        problem.kind() == Kind.ANALYSIS && Integer.valueOf(15).equals(problem.column()));
    }

    private Optional<SqlProblem> problem(String text) {
        try {
            StatementGuard.parse(Corpus.statement(text), () -> parser);
            return Optional.empty();
        } catch (StatementException e) {
            return Optional.of(e.problem());
        }
    }
}
