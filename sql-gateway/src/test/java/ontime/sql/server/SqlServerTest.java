package ontime.sql.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import ontime.model.json.StrictJson;
import ontime.model.settings.Settings;
import ontime.model.sql.SqlHealth;
import ontime.model.sql.SqlNewTable;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlProblem.Kind;
import ontime.model.sql.SqlProfile;
import ontime.model.sql.SqlQuery;
import ontime.model.sql.SqlQuery.State;
import ontime.model.sql.SqlRows;
import ontime.model.sql.SqlStatement;
import ontime.model.sql.SqlTable;
import ontime.sql.Corpus;
import ontime.sql.TestSession;
import ontime.sql.engine.Explainer;
import ontime.sql.engine.Queries;
import ontime.sql.engine.QueueFullException;
import ontime.sql.engine.SavedTables;
import ontime.sql.engine.Tables;
import ontime.sql.guard.StatementGuard;
import ontime.sql.result.ResultStore;
import ontime.sql.result.TableFolders;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.sql.ExperimentalMethods;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.classic.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

final class SqlServerTest {

    private static final String TOKEN = "a-token-of-this-test-alone";
    private static final String ENDLESS = "SELECT count(*) FROM flights a, flights b, flights c"
            + " WHERE a.Distance + b.Distance > c.FlightNum + c.Distance";
    private static final String BROADCAST = "spark.sql.autoBroadcastJoinThreshold";
    private static final String READ_BATCHES = "spark.sql.parquet.enableVectorizedReader";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Settings SETTINGS = TestSession.settings(Map.of("ONTIME_SQL_ROWS", "100"));
    private static final StatementGuard GUARD = new StatementGuard(TestSession.spark());
    private static final ResultStore RESULTS = new ResultStore(
            TestSession.data().resolve("sql/results").toString(),
            TestSession.spark().sparkContext().hadoopConfiguration());

    private static Optional<Queries> queries = Optional.empty();
    private static Optional<SqlServer> server = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        SparkSession spark = TestSession.spark();
        // In this process, a task notices that it was stopped only when it reads the next row of a file.
        spark.conf().set(READ_BATCHES, false);
        // Copies of tables would be made by jobs of their own, before the one that is endless.
        spark.conf().set(BROADCAST, "-1");
        queries = Optional.of(new Queries(SETTINGS.sql(), spark, GUARD, RESULTS, Clock.systemUTC()));
        server = Optional.of(new SqlServer(
                0,
                new Token(TOKEN),
                queries.get(),
                new Explainer(spark, GUARD),
                Tables.open(spark, SETTINGS, Optional.empty()),
                savedTables(SETTINGS, Clock.systemUTC()),
                RESULTS));
    }

    private static SavedTables savedTables(Settings settings, Clock clock) {
        return new SavedTables(
                TestSession.spark(),
                settings.sql(),
                RESULTS,
                new TableFolders(
                        TestSession.data().resolve("sql/saved").toString(),
                        TestSession.spark().sparkContext().hadoopConfiguration()),
                clock);
    }

    @AfterAll
    static void stop() {
        server.ifPresent(SqlServer::close);
        queries.ifPresent(Queries::close);
        TestSession.spark().conf().unset(READ_BATCHES);
        TestSession.spark().conf().unset(BROADCAST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "parquet"})
    void aResultThatBreaksOnItsWayIsCut(String format) throws IOException {
        SqlQuery query = ended("SELECT Carrier FROM flights LIMIT 50");
        assertThat(query.problem()).isNull();
        assertThat(result(query, format)).isNotEmpty();

        // A part that cannot be opened.
        Files.createDirectory(Path.of(RESULTS.rows(query.id()).toString()).resolve("part-99999.parquet"));

        assertThatThrownBy(() -> result(query, format)).isInstanceOf(IOException.class);
    }

    private static byte[] result(SqlQuery query, String format) throws IOException {
        HttpRequest request =
                request("/queries/" + query.id() + "/result?format=" + format).build();
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray()).body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aStatementIsAnsweredWithRowsInEveryFormat() {
        SqlQuery query = ended("SELECT Carrier, count(*) AS n, '=1+1' AS formula, -1 AS minus, NULL AS nothing, Carrier"
                + " FROM flights WHERE Origin = :origin GROUP BY Carrier ORDER BY Carrier");

        assertThat(query.problem()).isNull();
        assertThat(query.state()).isEqualTo(State.FINISHED);
        assertThat(query.columns())
                .extracting("name")
                .containsExactly("Carrier", "n", "formula", "minus", "nothing", "Carrier_2");
        assertThat(query.rows()).isEqualTo(4);
        SqlRows page = StrictJson.read(
                get("/queries/" + query.id() + "/rows?offset=1&limit=2").body().getBytes(StandardCharsets.UTF_8),
                SqlRows.class);
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.rows()).hasSize(2).first().satisfies(row -> {
            assertThat(row.get(0)).isEqualTo("DL");
            assertThat(row.get(1)).isInstanceOf(Number.class);
            assertThat(row.get(4)).isNull();
        });
        assertThat(get("/queries/" + query.id() + "/result?format=csv").body())
                .startsWith("Carrier,n,formula,minus,nothing,Carrier_2\r\nAA,")
                .contains(",'=1+1,-1,,AA\r\n");
        assertThat(get("/queries/" + query.id() + "/result?format=jsonl").body().lines())
                .hasSize(4)
                .first()
                .asString()
                .startsWith("{\"Carrier\":\"AA\",\"n\":");
        assertThat(get("/queries/" + query.id() + "/result?format=parquet").body())
                .startsWith("PAR1");
        assertThat(get("/queries/" + query.id() + "/events").body()).contains("\"state\":\"finished\"");
    }

    @Test
    void theSameIdIsTheSameQuery() {
        SqlStatement statement = Corpus.statement("SELECT 1 AS one");

        SqlQuery first = ended(statement);
        HttpResponse<String> again = post("/queries", statement);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(query(again)).isEqualTo(first);
    }

    @Test
    void aResultBeyondALimitIsRefusedAndNotCut() {
        SqlQuery query = ended("SELECT * FROM flights");

        assertThat(query.state()).isEqualTo(State.FAILED);
        assertThat(query.problem())
                .isNotNull()
                .matches(problem -> problem.kind() == Kind.LIMIT)
                .matches(problem -> problem.message().contains("100 rows"));
        assertThat(get("/queries/" + query.id() + "/rows").statusCode()).isEqualTo(409);
    }

    @Test
    void errorsSayWhatIsWrongAndWhere() {
        HttpResponse<String> refused = post("/queries", Corpus.statement("SELECT reflect('a', 'b')"));
        SqlQuery unknown = ended("SELECT\n  Carier FROM flights");
        SqlQuery division = ended("SELECT 1 / (Distance - Distance) FROM flights");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(problem(refused).kind()).isEqualTo(Kind.REFUSED);
        assertThat(unknown.problem())
                .isNotNull()
                .matches(problem -> problem.kind() == Kind.ANALYSIS)
                .matches(problem -> problem.message().contains("`Carrier`")
                        && !problem.message().contains("pos "))
                .matches(problem -> Integer.valueOf(2).equals(problem.line())
                        && Integer.valueOf(3).equals(problem.column()));
        assertThat(division.problem()).isNotNull().matches(problem -> problem.message()
                .contains("zero"));
    }

    /** Spark estimates tables by their files and plans to copy one that turns out too large. */
    @Test
    void aJoinOfTablesThatAreLargerThanSparkThoughtIsPlannedAgain() {
        TestSession.spark().conf().set("spark.sql.maxBroadcastTableSize", "1b");
        TestSession.spark().conf().set(BROADCAST, "256KB");
        try {
            SqlQuery query = ended("SELECT count(*) FROM flights a JOIN airlines b ON a.Carrier = b.code");

            assertThat(query.problem()).isNull();
            assertThat(query.rows()).isEqualTo(1);
        } finally {
            TestSession.spark().conf().unset("spark.sql.maxBroadcastTableSize");
            TestSession.spark().conf().set(BROADCAST, "-1");
        }
    }

    /** Spark tells of the end of a process in the same words, if it runs out of memory. */
    @Test
    void whoRunsOutOfMemoryAloneFailsAndWhoDidNotRunsAgain() {
        SqlStatement first = of("ana", ENDLESS, "flights");
        SqlStatement second = of("ben", ENDLESS, "flights");
        for (SqlStatement statement : List.of(first, second)) {
            assertThat(post("/queries", statement).statusCode()).isEqualTo(201);
            await().until(() -> query(get("/queries/" + statement.id())).tasks() > 0);
        }

        tellThatAProcessRanOutOfMemory();
        await().until(() -> health().running() == 1 && health().queued() == 1);
        List<SqlStatement> alone = Stream.of(first, second)
                .filter(statement -> query(get("/queries/" + statement.id())).state() == State.RUNNING)
                .toList();
        assertThat(alone).hasSize(1);
        await().until(SqlServerTest::isComputing);
        tellThatAProcessRanOutOfMemory();

        assertThat(awaitEnd(alone.get(0).id()).problem()).isNotNull().matches(problem -> problem.kind() == Kind.MEMORY);
        SqlStatement other = alone.contains(first) ? second : first;
        await().until(() -> query(get("/queries/" + other.id())).state() == State.RUNNING);
        assertThat(send(request("/queries/" + other.id()).DELETE().build()).statusCode())
                .isEqualTo(202);
        assertThat(awaitEnd(other.id()).state()).isEqualTo(State.CANCELLED);
    }

    private static boolean isComputing() {
        return TestSession.spark().sparkContext().statusTracker().getActiveStageIds().length > 0;
    }

    private static void tellThatAProcessRanOutOfMemory() {
        TestSession.spark()
                .sparkContext()
                .listenerBus()
                .post(new SparkListenerExecutorRemoved(0, "1", "Command exited with code 52"));
    }

    private static SqlHealth health() {
        return StrictJson.read(get("/health").body().getBytes(StandardCharsets.UTF_8), SqlHealth.class);
    }

    @Test
    void aQueryCanBeStopped() {
        SqlStatement statement = Corpus.statement(ENDLESS);
        assertThat(post("/queries", statement).statusCode()).isEqualTo(201);

        assertThat(send(request("/queries/" + statement.id()).DELETE().build()).statusCode())
                .isEqualTo(202);

        assertThat(awaitEnd(statement.id()).state()).isEqualTo(State.CANCELLED);
    }

    /** Its first job, which prepares rows for the last one, is then started all the same. */
    @Test
    void aQueryCanBeStoppedWhileItHasNoJob() {
        SqlStatement statement = Corpus.statement(ENDLESS);
        ExperimentalMethods planning = TestSession.spark().experimental();
        Seq<Rule<LogicalPlan>> rules = planning.extraOptimizations();
        List<Rule<LogicalPlan>> more = new ArrayList<>(CollectionConverters.asJava(rules));
        more.add(new WhilePlanned(() -> queries.orElseThrow().cancel(statement.id())));
        planning.extraOptimizations_$eq(CollectionConverters.asScala(more).toSeq());
        try {
            assertThat(ended(statement).state()).isEqualTo(State.CANCELLED);
        } finally {
            planning.extraOptimizations_$eq(rules);
        }
    }

    /** Does something while Spark plans a query, which is before its first job. */
    private static final class WhilePlanned extends Rule<LogicalPlan> {

        private final Runnable action;

        WhilePlanned(Runnable action) {
            this.action = action;
        }

        @Override
        public LogicalPlan apply(LogicalPlan plan) {
            action.run();
            return plan;
        }
    }

    /** It is deleted with the session: a query that was stopped may write for a while. */
    private static Path ownFolder() {
        return TestSession.data().resolve("sql/" + UUID.randomUUID());
    }

    /** Results of its own: another gateway marks those that it finds unfinished as failed. */
    private static ResultStore results(Path folder) {
        return new ResultStore(
                folder.toString(), TestSession.spark().sparkContext().hadoopConfiguration());
    }

    /** As after it was set back. */
    @Test
    void aQueryMayNotRunLongerBecauseTheClockStandsStill() throws InterruptedException {
        Settings.Sql limits =
                TestSession.settings(Map.of("ONTIME_SQL_SECONDS", "1")).sql();
        Clock still = Clock.fixed(Instant.now(), ZoneOffset.UTC);
        SqlStatement statement = Corpus.statement(ENDLESS);
        try (Queries impatient = new Queries(limits, TestSession.spark(), GUARD, results(ownFolder()), still)) {
            SqlQuery accepted = impatient.submit(statement);
            assertThat(accepted.state().isLast()).isFalse();

            impatient.awaitEnd(statement.id(), Duration.ofMinutes(1));

            assertThat(impatient.find(statement.id()).orElseThrow().problem())
                    .isNotNull()
                    .matches(problem -> problem.message().contains("longer than 1 seconds"));
        }
    }

    @Test
    void whoHasManyWaitingStatementsLeavesPlacesToOthers() {
        Settings.Sql limits = TestSession.settings(Map.of(
                        "ONTIME_SQL_RUNNING_PER_USER",
                        "1",
                        "ONTIME_SQL_QUEUED",
                        "3",
                        "ONTIME_SQL_QUEUED_PER_USER",
                        "2"))
                .sql();
        try (Queries few = new Queries(limits, TestSession.spark(), GUARD, results(ownFolder()), Clock.systemUTC())) {
            List<SqlQuery> ofAna = Stream.generate(() -> few.submit(of("ana", ENDLESS, "flights")))
                    .limit(3)
                    .toList();

            assertThatThrownBy(() -> few.submit(of("ana", ENDLESS, "flights")))
                    .isInstanceOf(QueueFullException.class)
                    .hasMessageContaining("2 statements wait");
            List<SqlQuery> ofBen = Stream.generate(() -> few.submit(of("ben", ENDLESS, "flights")))
                    .limit(2)
                    .toList();
            assertThatThrownBy(() -> few.submit(of("ben", ENDLESS, "flights")))
                    .isInstanceOf(QueueFullException.class)
                    .hasMessageContaining("3 statements wait");

            Stream.of(ofAna, ofBen).flatMap(List::stream).forEach(query -> few.cancel(query.id()));
        }
    }

    /** The folder of results is a file, so that nothing can be written. */
    @Test
    void statementsGoOnWhenResultsCanBeStoredAgain() throws IOException, InterruptedException {
        Path folder = ownFolder();
        Path root = folder.resolve("results");
        ResultStore full = results(root);
        Settings.Sql limits =
                TestSession.settings(Map.of("ONTIME_SQL_RUNNING_PER_USER", "1")).sql();
        try (Queries few = new Queries(limits, TestSession.spark(), GUARD, full, Clock.systemUTC())) {
            SqlQuery running = few.submit(of("ana", ENDLESS, "flights"));
            SqlQuery waiting = few.submit(of("ana", "SELECT 1", "flights"));
            SqlQuery stopped = few.submit(of("ana", "SELECT 2", "flights"));
            await().until(() -> few.running() == 1 && few.queued() == 2);
            Files.move(root, folder.resolve("kept"));
            Files.createFile(root);

            SqlStatement refused = of("ben", "SELECT 3", "flights");
            assertThatThrownBy(() -> few.submit(refused)).isInstanceOf(UncheckedIOException.class);
            few.cancel(stopped.id());
            few.cancel(running.id());
            few.awaitEnd(waiting.id(), Duration.ofMinutes(1));

            assertThat(few.find(running.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
            assertThat(few.find(stopped.id()).orElseThrow().state()).isEqualTo(State.CANCELLED);
            assertThat(few.find(waiting.id()).orElseThrow().state()).isEqualTo(State.FAILED);
            await().until(() -> few.running() == 0 && few.queued() == 0);

            Files.delete(root);
            Files.move(folder.resolve("kept"), root);
            few.awaitEnd(few.submit(refused).id(), Duration.ofMinutes(1));
            assertThat(few.find(refused.id()).orElseThrow().state()).isEqualTo(State.FINISHED);
            await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(full.list())
                    .extracting(SqlQuery::state)
                    .containsExactlyInAnyOrder(State.CANCELLED, State.CANCELLED, State.FAILED, State.FINISHED));
        }
    }

    @Test
    void whoDoesNotKnowTheTokenLearnsNothing() {
        HttpRequest none = HttpRequest.newBuilder(address("/tables")).build();
        HttpRequest wrong = HttpRequest.newBuilder(address("/tables"))
                .header("Authorization", "Bearer another-token-of-length")
                .build();

        assertThat(send(none).statusCode()).isEqualTo(401);
        assertThat(send(wrong).statusCode()).isEqualTo(401);
    }

    @Test
    void tablesHaveCommentsUnitsAndCounts() {
        assertThat(get("/tables").body())
                .contains("\"name\":\"flights\"", "\"rows\":400", "\"unit\":\"minutes\"", "\"name\":\"airlines\"");
    }

    @Test
    void aPlanIsExplainedInWords() {
        assertThat(post("/explanations", Corpus.statement("SELECT Carrier, count(*) FROM flights GROUP BY Carrier"))
                        .body())
                .contains("Group the rows")
                .doesNotContain(TestSession.data().toString());
    }

    @Test
    void resultsAndUnfinishedQueriesAreKnownAfterARestart() {
        SqlQuery finished = ended("SELECT 2 AS two");
        SqlStatement interrupted = Corpus.statement("SELECT 3");
        SqlQuery running = new SqlQuery(
                interrupted.id(),
                "ana",
                "SELECT 3",
                State.RUNNING,
                0,
                0,
                0,
                0,
                0,
                finished.submittedAt(),
                finished.startedAt(),
                null,
                0,
                0,
                List.of(),
                null);
        RESULTS.put(running);

        try (Queries restarted = new Queries(SETTINGS.sql(), TestSession.spark(), GUARD, RESULTS, Clock.systemUTC())) {
            assertThat(restarted.find(finished.id())).contains(finished);
            assertThat(restarted.find(interrupted.id()).orElseThrow().state()).isEqualTo(State.FAILED);
        }
    }

    @Test
    void aResultCanBeSavedAsATableThatOnlyItsOwnerAndWhoeverSheSharesItWithMayRead() {
        SqlQuery result =
                ended("SELECT Carrier, count(*) AS `how many`, max(ArrDelay) AS worst FROM flights GROUP BY Carrier");
        String mine =
                "SELECT t.`how many`, ana.by_carrier.Carrier FROM ana.by_carrier t JOIN ana.by_carrier USING (Carrier)";

        SqlTable table = saved(save(result, new SqlNewTable("ana", "by_carrier")));

        assertThat(table.name()).isEqualTo("ana.by_carrier");
        assertThat(table.owner()).isEqualTo("ana");
        assertThat(table.rows()).isEqualTo(4);
        assertThat(saved(save(result, new SqlNewTable("ana", "by_carrier")))).isEqualTo(table);
        assertThat(get("/tables").body()).contains("\"ana.by_carrier\"", "\"how many\"");
        assertThat(ended(mine).rows()).isEqualTo(4);
        assertThat(post("/queries", of("bob", mine, "flights")).statusCode()).isEqualTo(400);
        assertThat(post("/queries", of("bob", "SELECT * FROM by_carrier", "flights"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(ended(of("bob", "SELECT * FROM ANA.BY_CARRIER", "ana.by_carrier"))
                        .rows())
                .isEqualTo(4);
        assertThat(ended("SELECT * FROM ana.by_carrier a JOIN ana.by_carrier b USING (_metadata)")
                        .state())
                .isEqualTo(State.FAILED);
        assertThat(post("/queries", of("ana", "SELECT _metadata.file_path FROM ana.by_carrier"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(request("/tables/ana/by_carrier").DELETE().build()).statusCode())
                .isEqualTo(204);
        assertThat(send(request("/tables/ana/by_carrier").DELETE().build()).statusCode())
                .isEqualTo(404);
        assertThat(post("/queries", of("ana", mine)).statusCode()).isEqualTo(400);
    }

    @Test
    void savedTablesSurviveARestartAndExpire() {
        SqlQuery result = ended("SELECT 7 AS seven");
        saved(save(result, new SqlNewTable("a.b-1", "seven")));
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(91));
        SqlStatement own = of("a.b-1", "SELECT seven FROM `a.b-1`.seven");

        assertThat(ended(own).rows()).isEqualTo(1);
        assertThat(send(request("/queries/" + result.id() + "/result").DELETE().build())
                        .statusCode())
                .isEqualTo(204);
        SavedTables restarted = savedTables(SETTINGS, Clock.systemUTC());
        assertThat(restarted.withOwn(own).tables()).containsExactly("a.b-1.seven");
        assertThat(ended(of("a.b-1", "SELECT seven + 1 FROM `a.b-1`.seven")).rows())
                .isEqualTo(1);

        assertThat(savedTables(SETTINGS, later).list()).isEmpty();
        assertThat(TestSession.data().resolve("sql/saved/a.b-1/seven")).doesNotExist();
    }

    @Test
    void whatCannotBeSavedSaysWhy() {
        SqlQuery result = ended("SELECT 1 AS one");
        SavedTables small = savedTables(TestSession.settings(Map.of("ONTIME_SQL_TABLES", "1")), Clock.systemUTC());

        assertThat(problem(save(result, new SqlNewTable("ana", "../x"))).message())
                .contains("lower-case letters");
        assertThat(problem(save(result, new SqlNewTable("Ana", "x"))).kind()).isEqualTo(Kind.REFUSED);
        assertThat(problem(save(result, new SqlNewTable("system", "x"))).kind()).isEqualTo(Kind.REFUSED);
        small.save(result, new SqlNewTable("eve", "first"));
        assertThatThrownBy(() -> small.save(result, new SqlNewTable("eve", "second")))
                .hasMessageContaining("may have no more");
        saved(save(result, new SqlNewTable("ana", "taken")));
        assertThat(problem(save(ended("SELECT 2 AS two"), new SqlNewTable("ana", "taken")))
                        .message())
                .contains("already a table ana.taken");
    }

    @Test
    void aColumnOfAResultHasAProfile() {
        SqlQuery result =
                ended("SELECT * FROM VALUES (1, 'a', DATE'2008-03-01', 0.5D), (3, 'b', DATE'2008-03-04', 1.5D),"
                        + " (3, 'b', NULL, NULL), (NULL, NULL, NULL, NULL) AS t(n, word, day, share)");

        SqlProfile numbers = profile(result, "n");
        SqlProfile words = profile(result, "word");
        SqlProfile days = profile(result, "day");

        assertThat(numbers.nulls()).isEqualTo(1);
        assertThat(numbers.distinct()).isEqualTo(2);
        assertThat(numbers.min()).isEqualTo("1");
        assertThat(numbers.max()).isEqualTo("3");
        assertThat(numbers.mean()).isEqualTo(7 / 3.0);
        assertThat(numbers.histogram())
                .containsExactly(
                        new SqlProfile.Range("1", "2", 1),
                        new SqlProfile.Range("2", "3", 0),
                        new SqlProfile.Range("3", "4", 2));
        assertThat(words.histogram()).isEmpty();
        assertThat(words.frequent()).containsExactly(new SqlProfile.Value("b", 2), new SqlProfile.Value("a", 1));
        assertThat(words.mean()).isNull();
        assertThat(days.max()).isEqualTo("2008-03-04");
        assertThat(days.histogram()).hasSize(4).first().isEqualTo(new SqlProfile.Range("2008-03-01", "2008-03-02", 1));
        assertThat(profile(result, "share").histogram()).hasSize(20);
        assertThat(get("/queries/" + result.id() + "/profile?column=other").statusCode())
                .isEqualTo(400);
    }

    private static SqlProfile profile(SqlQuery query, String column) {
        HttpResponse<String> answer = get("/queries/" + query.id() + "/profile?column=" + column);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return StrictJson.read(answer.body().getBytes(StandardCharsets.UTF_8), SqlProfile.class);
    }

    private static HttpResponse<String> save(SqlQuery query, SqlNewTable wish) {
        return send(request("/queries/" + query.id() + "/table")
                .POST(BodyPublishers.ofByteArray(StrictJson.write(wish)))
                .build());
    }

    private static SqlTable saved(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return StrictJson.read(response.body().getBytes(StandardCharsets.UTF_8), SqlTable.class);
    }

    private static SqlStatement of(String user, String text, String... tables) {
        return new SqlStatement(UUID.randomUUID(), user, text, Map.of(), List.of(tables));
    }

    @Test
    void healthCountsQueries() {
        assertThat(health().ready()).isTrue();
    }

    private static SqlQuery ended(String text) {
        return ended(Corpus.statement(text));
    }

    private static SqlQuery ended(SqlStatement statement) {
        HttpResponse<String> accepted = post("/queries", statement);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(201);
        return awaitEnd(statement.id());
    }

    private static SqlQuery awaitEnd(UUID id) {
        return await().atMost(Duration.ofMinutes(1)).until(() -> query(get("/queries/" + id)), query -> query.state()
                .isLast());
    }

    private static SqlQuery query(HttpResponse<String> response) {
        return StrictJson.read(response.body().getBytes(StandardCharsets.UTF_8), SqlQuery.class);
    }

    private static SqlProblem problem(HttpResponse<String> response) {
        return StrictJson.read(response.body().getBytes(StandardCharsets.UTF_8), SqlProblem.class);
    }

    private static HttpResponse<String> post(String path, SqlStatement statement) {
        return send(request(path)
                .POST(BodyPublishers.ofByteArray(StrictJson.write(statement)))
                .build());
    }

    private static HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + TOKEN);
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.orElseThrow().port() + path);
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
