package ontime.sql.guard;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import ontime.model.sql.SqlProblem.Kind;
import ontime.model.sql.SqlStatement;
import ontime.sql.Corpus;
import ontime.sql.TestSession;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * The long form of {@link CheckedTwiceTest}, which {@code ./ontime drill sql-guard} starts: makes statements of the corpora
 * and of some that reach for canaries, checks them, runs all that pass on small copies of the tables, and prints what the
 * canaries saw.
 */
public final class GuardDrill {

    private static final int ROWS_OF_A_TABLE = 20;
    private static final int MOST_ROWS = 50;
    private static final int MOST_SECONDS = 3;
    private static final int MOST_LEAKS = 20;

    /** A statement that is still there then keeps the gateway itself busy, where nothing stops it. */
    private static final Duration ENDLESS = Duration.ofMinutes(1);

    /** Small tables need no compiled code, no parallel sorts and no second plan. Nothing here widens what a statement reaches. */
    private static final Map<String, String> FASTER = Map.of(
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.shuffle.partitions", "1");

    private final SparkSession spark = TestSession.spark();
    private final StatementGuard guard = new StatementGuard(spark);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
    private final Map<Thread, Current> current = new ConcurrentHashMap<>();
    private final String canary;
    private final List<String> leaks = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** What a thread does. */
    private record Current(String text, Instant since) {}

    private GuardDrill(String canary) {
        this.canary = canary;
        for (String name :
                List.of("plans", "results", "unexplained", "endless", "refused", "passed", "run", "stopped")) {
            counts.put(name, 0);
        }
    }

    /**
     * Runs the drill, or a part of it.
     *
     * @param arguments the folder of the canary's file, the canary's text, the seed, the numbers of the first statement and
     *     of the one after the last, and for how many seconds statements are made
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        GuardDrill drill = new GuardDrill(arguments[1]);
        List<String> hostile =
                Stream.concat(Corpus.hostile().stream(), reaching(folder)).toList();
        Mutations mutations = new Mutations(Long.parseLong(arguments[2]), Corpus.good(), hostile);
        long first = Long.parseLong(arguments[3]);
        drill.prepare();
        Set<String> before = drill.state();
        if (first == 0) {
            hostile.forEach(drill::check);
        }
        long next = drill.checkAll(
                mutations, first, Long.parseLong(arguments[4]), Duration.ofSeconds(Long.parseLong(arguments[5])));
        Set<String> changes = new TreeSet<>(drill.state());
        changes.removeAll(before);
        changes.forEach(change -> drill.leak("changes", change));
        drill.tell(next, changes.size());
        // A thread that is still busy must not keep the program.
        System.exit(0);
    }

    private void prepare() {
        spark.sql("SELECT '%s' AS password".formatted(canary)).createOrReplaceTempView("secret_users");
        for (String table : Corpus.GRANTED) {
            String small = TestSession.data().resolve("small").resolve(table).toString();
            spark.table(table)
                    .limit(ROWS_OF_A_TABLE)
                    .coalesce(1)
                    .write()
                    .mode(SaveMode.Overwrite)
                    .parquet(small);
            spark.read().parquet(small).createOrReplaceTempView(table);
        }
        FASTER.forEach((name, value) -> spark.conf().set(name, value));
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

    /**
     * Checks statements on as many threads as there are cores.
     *
     * @return the number of the first that was not checked
     */
    private long checkAll(Mutations mutations, long first, long end, Duration most) throws InterruptedException {
        AtomicLong next = new AtomicLong(first);
        Instant deadline = Instant.now().plus(most);
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(cores);
        for (int thread = 0; thread < cores; thread++) {
            threads.execute(() -> {
                SparkSession.setActiveSession(spark);
                while (Instant.now().isBefore(deadline)) {
                    long number = next.getAndUpdate(one -> Math.min(one + 1, end));
                    if (number >= end) {
                        return;
                    }
                    count("made");
                    check(mutations.make(number));
                }
            });
        }
        threads.shutdown();
        while (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
            Instant longAgo = Instant.now().minus(ENDLESS);
            List<Current> endless = current.values().stream()
                    .filter(one -> one.since().isBefore(longAgo))
                    .toList();
            endless.forEach(one -> leak("endless", one.text()));
            if (!endless.isEmpty()) {
                return next.get();
            }
        }
        return next.get();
    }

    private void check(String text) {
        current.put(Thread.currentThread(), new Current(text, Instant.now()));
        try {
            SqlStatement statement = Corpus.statement(text);
            LogicalPlan checked = guard.analyse(guard.parse(statement), new HashSet<>(statement.tables()));
            count("passed");
            if (Canaries.isIn(checked) || checked.toString().contains(canary)) {
                leak("plans", text);
            }
            run(text, checked);
        } catch (StatementException e) {
            count("refused");
        } catch (Exception | StackOverflowError e) {
            count("refused");
            if (SparkProblems.of(e).kind() == Kind.UNAVAILABLE) {
                leak("unexplained", text + "\n    " + e);
            }
        } finally {
            current.remove(Thread.currentThread());
        }
    }

    private void run(String text, LogicalPlan checked) {
        String group = "drill-" + count("run");
        spark.sparkContext().setJobGroup(group, "", true);
        ScheduledFuture<?> stop = watch.schedule(
                () -> {
                    count("stopped");
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
        } catch (Exception | StackOverflowError e) {
            // Stopped, or an error of the statement's own: a division by zero, a wrong date.
            if (String.valueOf(e.getMessage()).contains(canary)) {
                leak("results", text);
            }
        } finally {
            stop.cancel(false);
            spark.sparkContext().clearJobGroup();
        }
    }

    private synchronized int count(String what) {
        return counts.merge(what, 1, Integer::sum);
    }

    private synchronized void leak(String what, String text) {
        count(what);
        if (leaks.size() < MOST_LEAKS) {
            leaks.add(what + ": " + text);
        }
    }

    /** All settings, tables, schemas and functions. */
    private Set<String> state() {
        Set<String> state = new HashSet<>();
        spark.conf().getAll().foreach(setting -> state.add(setting._1() + "=" + setting._2()));
        for (String all : List.of("SHOW TABLES", "SHOW DATABASES", "SHOW FUNCTIONS")) {
            for (Row row : (Row[]) spark.sql(all).collect()) {
                state.add(all + " " + row);
            }
        }
        return state;
    }

    private synchronized void tell(long next, int changes) throws IOException {
        Map<String, Object> told = new TreeMap<>(counts);
        told.put("hostile", Corpus.hostile().size());
        told.put("good", Corpus.good().size());
        told.put("changes", changes);
        told.put("classes", System.getProperty(CanaryClass.MARK) == null ? 0 : 1);
        told.put("next", next);
        told.put("leaks", leaks);
        System.out.println();
        System.out.println(JsonMapper.builder().build().writeValueAsString(told));
    }
}
