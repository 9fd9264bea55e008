package ontime.sql.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ontime.model.sql.SqlParameter;
import ontime.model.sql.SqlProblem.Kind;
import ontime.model.sql.SqlStatement;
import ontime.sql.Corpus;
import ontime.sql.TestSession;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.Test;

/** What passes the first check of a statement is checked again, and reads granted tables alone. */
final class CheckedTwiceTest {

    private static final int MUTATIONS = 6_000;
    private static final long SEED = 20081129;

    private final SparkSession spark = TestSession.spark();
    private final StatementGuard guard = new StatementGuard(spark);

    /** A subquery of an inner place lends its name to an outer table: only analysis sees it. */
    @Test
    void namesThatHideATableAreRefusedAfterAnalysis() {
        spark.sql("SELECT 'canary' AS password").createOrReplaceTempView("secret_users");
        try {
            for (String text : List.of(
                    "SELECT * FROM secret_users WHERE EXISTS (WITH secret_users AS (SELECT 1) SELECT * FROM secret_users)",
                    "WITH a AS (WITH secret_users AS (SELECT 1 x) SELECT * FROM secret_users) SELECT * FROM secret_users",
                    "WITH secret_users AS (SELECT * FROM secret_users) SELECT * FROM secret_users")) {
                SqlStatement statement = Corpus.statement(text);
                assertThatThrownBy(() -> guard.analyse(guard.parse(statement), new HashSet<>(statement.tables())))
                        .as(text)
                        .isInstanceOf(StatementException.class)
                        .hasMessageContaining("secret_users");
            }
        } finally {
            spark.catalog().dropTempView("secret_users");
        }
    }

    /** Spark computes such expressions in the gateway while it plans, where nothing stops them. */
    @Test
    void whatTheGatewayItselfWouldComputeIsSmall() {
        String letters = "a".repeat(500);
        for (String text : List.of(
                "SELECT CAST(regexp_extract('%s', '(.*)(.*)(.*)x', 0) AS DATE)".formatted(letters),
                "SELECT CAST(regexp_extract('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '(a{1,99}){1,99}b', 0) AS DATE)",
                "SELECT CAST(aggregate(sequence(1, 10000), 'x', (a, x) -> concat(a, a)) AS DATE)",
                "SELECT code FROM airports a WHERE (SELECT aggregate(sequence(1, 10000), CAST(count(*) AS STRING),"
                        + " (s, x) -> concat(s, s)) FROM flights f WHERE f.Origin = a.code) = '0'",
                "SELECT code FROM airports a WHERE (SELECT length(regexp_extract(concat(repeat('a', 500), count(*)),"
                        + " '(.*)(.*)(.*)x', 0)) FROM flights f WHERE f.Origin = a.code) = 0",
                "SELECT size(transform(sequence(1, 10000), x -> sequence(1, 10000)))",
                "SELECT array_join(array_repeat('%s', 10000), '%s')".formatted(letters, letters),
                "SELECT concat_ws(repeat('x', 10000), sequence(1, 10000))",
                "SELECT levenshtein(repeat('a', 10000), repeat('b', 10000))",
                "SELECT count(*) FROM flights WHERE FlightDate > CAST(regexp_replace(repeat('a', 10000), 'a', 'bb') AS DATE)",
                "VALUES ('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' RLIKE '(a{1,99}){1,99}b')",
                "VALUES ('%s' LIKE '%%a%%a%%a%%x')".formatted(letters))) {
            SqlStatement statement = Corpus.statement(text);
            assertThatThrownBy(() -> guard.analyse(guard.parse(statement), new HashSet<>(statement.tables())))
                    .as(text)
                    .isInstanceOf(StatementException.class);
        }
    }

    @Test
    void aParameterIsAValueWhateverItSays() {
        for (String value :
                List.of("' OR '1'='1", "\\' UNION SELECT 1", "${env:PATH}", ":other", "x'); DROP TABLE flights --")) {
            SqlStatement statement = new SqlStatement(
                    UUID.randomUUID(),
                    "ana",
                    "SELECT :value AS v",
                    Map.of("value", new SqlParameter(SqlParameter.Type.STRING, value)),
                    List.of());

            LogicalPlan checked = guard.analyse(guard.parse(statement), new HashSet<>());

            assertThat(((Row[]) Dataset.ofRows(spark, checked).collect())[0].getString(0))
                    .isEqualTo(value);
        }
    }

    /** What passes after a change reads granted tables only: no file, no function and no table of the hostile ones. */
    @Test
    void noMutationReadsACanary() {
        spark.sql("SELECT 'canary' AS password").createOrReplaceTempView("secret_users");
        Mutations mutations = new Mutations(SEED, Corpus.good(), Corpus.hostile());
        List<String> leaks = new ArrayList<>();
        int passed = 0;
        for (int number = 0; number < MUTATIONS; number++) {
            String text = mutations.make(number);
            try {
                SqlStatement statement = Corpus.statement(text);
                LogicalPlan checked = guard.analyse(guard.parse(statement), new HashSet<>(statement.tables()));
                passed++;
                if (Canaries.isIn(checked)) {
                    leaks.add(text);
                }
            } catch (StatementException e) {
                // Refused, as most are.
            } catch (Exception e) {
                if (SparkProblems.of(e).kind() == Kind.UNAVAILABLE) {
                    leaks.add(text + "\n    " + e);
                }
            }
        }
        spark.catalog().dropTempView("secret_users");
        assertThat(leaks).isEmpty();
        assertThat(passed).as("mutations that are still statements").isGreaterThan(100);
        assertThat(spark.conf().get("spark.sql.runSQLOnFiles")).isEqualTo("false");
        assertThat(spark.catalog().tableExists("pwned")).isFalse();
    }
}
