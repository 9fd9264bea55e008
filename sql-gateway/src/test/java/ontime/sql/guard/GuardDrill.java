package ontime.sql.guard;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ontime.model.sql.SqlProblem.Kind;
import ontime.model.sql.SqlStatement;
import ontime.sql.Corpus;
import ontime.sql.TestSession;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * The long form of {@link CheckedTwiceTest}, which {@code ./ontime drill sql-guard} starts: makes statements of the corpora
 * and of some that reach for canaries, checks them, runs those that pass, and prints what the canaries saw.
 */
public final class GuardDrill {

    private static final int MOST_ROWS = 50;
    private static final int MOST_SECONDS = 5;
    private static final int MOST_LEAKS = 20;

    private final SparkSession spark = TestSession.spark();
    private final StatementGuard guard = new StatementGuard(spark);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final String canary;
    private final List<String> leaks = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    private GuardDrill(String canary) {
        this.canary = canary;
    }

    /**
     * Runs the drill.
     *
     * @param arguments the folder of the canary's file, the canary's text, how many statements are made, how many of those
     *     that pass are run, and the seed
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        GuardDrill drill = new GuardDrill(arguments[1]);
        drill.spark.sql("SELECT '%s' AS password".formatted(arguments[1])).createOrReplaceTempView("secret_users");
        Set<String> before = drill.state();
        drill.count("hostile", Corpus.hostile().size());
        drill.count("good", Corpus.good().size());
        List<String> hostile =
                Stream.concat(Corpus.hostile().stream(), reaching(folder)).toList();
        Mutations mutations = new Mutations(new Random(Long.parseLong(arguments[4])), Corpus.good(), hostile);
        int made = Integer.parseInt(arguments[2]);
        int most = Integer.parseInt(arguments[3]);
        hostile.forEach(text -> drill.check(text, most));
        for (int number = 0; number < made; number++) {
            drill.count("made", 1);
            drill.check(mutations.next(), most);
        }
        drill.watch.shutdownNow();
        Set<String> changes = new TreeSet<>(drill.state());
        changes.removeAll(before);
        drill.count("changes", changes.size());
        drill.count("classes", System.getProperty(CanaryClass.MARK) == null ? 0 : 1);
        Map<String, Object> told = new TreeMap<>(drill.counts);
        told.put("leaks", drill.leaks);
        System.out.println();
        System.out.println(JsonMapper.builder().build().writeValueAsString(told));
    }

    /** Statements that reach for the canary's file, variable, class and table, or leave a mark in its folder. */
    private static Stream<String> reaching(Path folder) {
        String file = folder.resolve("secret.txt").toString();
        String mark = folder.resolve("mark").toString();
        return Stream.of(
                        "SELECT * FROM text.`FILE`",
                        "SELECT * FROM csv.`FILE`",
                        "SELECT * FROM binaryFile.`FILE`",
                        "SELECT reflect('java.lang.System', 'getenv', 'ONTIME_CANARY')",
                        "SELECT java_method('java.nio.file.Files', 'readString', 'FILE')",
                        "SELECT try_reflect('ontime.sql.guard.CanaryClass', 'touch')",
                        "SELECT reflect('ontime.sql.guard.CanaryClass', 'touch')",
                        "SELECT '${env:ONTIME_CANARY}'",
                        "SELECT TRANSFORM (Carrier) USING 'touch MARK' FROM flights",
                        "INSERT OVERWRITE DIRECTORY 'MARK' USING csv SELECT 1",
                        "CREATE TABLE pwned USING parquet LOCATION 'MARK' AS SELECT 1",
                        "CREATE TEMPORARY VIEW pwned AS SELECT * FROM secret_users",
                        "CREATE TEMPORARY FUNCTION pwned AS 'ontime.sql.guard.CanaryClass'",
                        "EXECUTE IMMEDIATE 'SELECT * FROM secret_users'",
                        "BEGIN CREATE TEMPORARY VIEW pwned AS SELECT 1; END",
                        "SET spark.sql.runSQLOnFiles = true",
                        "SELECT * FROM secret_users",
                        "SELECT reflect('java.lang.System', 'exit', 3)")
                .map(text -> text.replace("FILE", file).replace("MARK", mark));
    }

    private void check(String text, int most) {
        LogicalPlan checked;
        try {
            SqlStatement statement = Corpus.statement(text);
            checked = guard.analyse(guard.parse(statement), new HashSet<>(statement.tables()));
        } catch (StatementException e) {
            count("refused", 1);
            return;
        } catch (Exception e) {
            count("refused", 1);
            if (SparkProblems.of(e).kind() == Kind.UNAVAILABLE) {
                leak("unexplained", text + "\n    " + e);
            }
            return;
        }
        count("passed", 1);
        if (Canaries.isIn(checked) || checked.toString().contains(canary)) {
            leak("plans", text);
        }
        if (counts.getOrDefault("run", 0) < most) {
            count("run", 1);
            run(text, checked);
        }
    }

    private void run(String text, LogicalPlan checked) {
        String group = "drill-" + counts.get("run");
        spark.sparkContext().setJobGroup(group, "", true);
        ScheduledFuture<?> stop = watch.schedule(
                () -> {
                    count("stopped", 1);
                    spark.sparkContext().cancelJobGroup(group);
                },
                MOST_SECONDS,
                TimeUnit.SECONDS);
        try {
            Row[] rows = (Row[])
                    Dataset.ofRows(spark, new LocalLimit(Literal.create(MOST_ROWS, DataTypes.IntegerType), checked))
                            .collect();
            if (Arrays.stream(rows).anyMatch(row -> row.toString().contains(canary))) {
                leak("results", text);
            }
        } catch (Exception e) {
            // Stopped, or an error of the statement's own: a division by zero, a wrong date.
            if (String.valueOf(e.getMessage()).contains(canary)) {
                leak("results", text);
            }
        } finally {
            stop.cancel(false);
            spark.sparkContext().clearJobGroup();
        }
    }

    private synchronized void count(String what, int more) {
        counts.merge(what, more, Integer::sum);
    }

    private void leak(String what, String text) {
        count(what, 1);
        if (leaks.size() < MOST_LEAKS) {
            leaks.add(what + ": " + text);
        }
    }

    /** All settings, tables and functions. */
    private Set<String> state() {
        Set<String> state = new HashSet<>();
        spark.conf().getAll().foreach(setting -> state.add(setting._1() + "=" + setting._2()));
        state.addAll(Arrays.stream(((org.apache.spark.sql.catalog.Table[])
                        spark.catalog().listTables().collect()))
                .map(table -> "table " + table.name())
                .collect(Collectors.toSet()));
        counts.putIfAbsent("plans", 0);
        counts.putIfAbsent("results", 0);
        counts.putIfAbsent("unexplained", 0);
        state.add("functions " + spark.catalog().listFunctions().count());
        return state;
    }
}
