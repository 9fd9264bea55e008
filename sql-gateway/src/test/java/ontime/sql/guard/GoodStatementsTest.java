package ontime.sql.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ontime.model.sql.SqlStatement;
import ontime.sql.Corpus;
import ontime.sql.TestSession;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.Test;

/** What analysts write passes both checks, and its rows are those of Spark's own way. */
final class GoodStatementsTest {

    private static final String EXCLUDED = "spark.sql.optimizer.excludedRules";
    private static final Map<String, Object> PARAMETERS = new HashMap<>(
            Map.of("origin", "ORD", "month", 3L, "day", LocalDate.of(2008, 3, 5), "delay", new BigDecimal("15")));

    private final SparkSession spark = TestSession.spark();
    private final StatementGuard guard = new StatementGuard(spark);

    @Test
    void thereAreEnough() {
        assertThat(Corpus.good()).hasSizeGreaterThanOrEqualTo(120).doesNotHaveDuplicates();
    }

    @Test
    void theirRowsAreThoseOfPlainSpark() {
        List<String> different = new ArrayList<>();
        for (String text : Corpus.good()) {
            try {
                List<String> expected = plain(text);
                if (!texts(guarded(text)).equals(expected)) {
                    different.add(text);
                }
            } catch (Exception e) {
                different.add(text + "\n    " + e.getMessage());
            }
        }
        assertThat(different).isEmpty();
    }

    /** With all rules of Spark's optimizer. */
    private List<String> plain(String text) {
        String excluded = spark.conf().get(EXCLUDED);
        spark.conf().set(EXCLUDED, "");
        try {
            return texts(spark.sql(text, PARAMETERS));
        } finally {
            spark.conf().set(EXCLUDED, excluded);
        }
    }

    private Dataset<Row> guarded(String text) {
        SqlStatement statement = Corpus.statement(text);
        LogicalPlan checked = guard.analyse(guard.parse(statement), new HashSet<>(statement.tables()));
        return Dataset.ofRows(spark, checked);
    }

    private static List<String> texts(org.apache.spark.sql.Dataset<Row> rows) {
        return Stream.of((Row[]) rows.collect()).map(Row::toString).sorted().toList();
    }
}
