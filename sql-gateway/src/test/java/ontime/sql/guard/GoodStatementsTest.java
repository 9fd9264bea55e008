package ontime.sql.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import java.time.LocalDate;
import java.math.BigDecimal;
import java.util.stream.Stream;
import ontime.sql.Corpus;
import ontime.sql.TestSession;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.Test;

/** What analysts write passes both checks, and its rows are those of Spark's own way. */
final class GoodStatementsTest {

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
                List<String> expected = texts(spark.sql(text, PARAMETERS));
                if (!texts(guarded(text)).equals(expected)) {
                    different.add(text);
                }
            } catch (Exception e) {
                different.add(text + "\n    " + e.getMessage());
            }
        }
        assertThat(different).isEmpty();
    }

    private Dataset<Row> guarded(String text) {
        var statement = Corpus.statement(text);
        var checked = guard.analyse(guard.parse(statement), new HashSet<>(statement.tables()));
        return Dataset.ofRows(spark, checked.analyzed());
    }

    private static List<String> texts(org.apache.spark.sql.Dataset<Row> rows) {
        return Stream.of((Row[]) rows.collect()).map(Row::toString).sorted().toList();
    }
}
