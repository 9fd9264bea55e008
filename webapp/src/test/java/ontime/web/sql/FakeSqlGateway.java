package ontime.web.sql;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ontime.model.sql.SqlColumn;
import ontime.model.sql.SqlExplanation;
import ontime.model.sql.SqlNewTable;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlProfile;
import ontime.model.sql.SqlQuery;
import ontime.model.sql.SqlRows;
import ontime.model.sql.SqlStatement;
import ontime.model.sql.SqlTable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway over HTTP that knows the same answer to every statement: minutes of weather of three weeks. A statement with
 * {@code SLOW} runs until it is stopped; one with {@code BAD} is refused.
 */
public final class FakeSqlGateway implements AutoCloseable {

    private static final String TOKEN = "token of the test";
    private static final List<SqlColumn> COLUMNS = List.of(
            new SqlColumn("route", "string", null, null),
            new SqlColumn("week", "date", null, null),
            new SqlColumn("weather_minutes", "bigint", null, "minutes"));
    private static final List<List<@Nullable Object>> ROWS = List.of(
            List.of("ATL-ORD", "2008-01-07", 90),
            List.of("ATL-ORD", "2008-01-14", 30),
            List.of("LGA-ORD", "2008-01-07", 45));

    private static final List<SqlTable> TABLES = someTables();

    private final Collection<SqlTable> saved = new ConcurrentLinkedQueue<>();
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<UUID, SqlQuery> queries = new ConcurrentHashMap<>();
    private final Map<UUID, SqlStatement> statements = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile boolean away;

    public FakeSqlGateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** The gateway as the application asks it. */
    public SqlGateway gateway() {
        return new SqlGateway(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), () -> TOKEN);
    }

    /** Whether it answers 503 to everything, as if it was not there. */
    public void setAway(boolean isAway) {
        away = isAway;
    }

    /** What was asked for under an id. */
    SqlStatement statement(String id) {
        return Objects.requireNonNull(statements.get(UUID.fromString(id)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (away) {
            send(exchange, 503, "text/plain", "away");
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "text/plain", "who are you");
        } else if (path.equals("/health")) {
            send(exchange, 200, Map.of("ready", true));
        } else if (path.equals("/tables")) {
            send(exchange, 200, tables());
        } else if (path.startsWith("/tables/")) {
            boolean known = saved.removeIf(table ->
                    ("/tables/" + table.name().replace("`", "").replaceFirst("\\.(?=[^.]*$)", "/")).equals(path));
            send(exchange, known ? 204 : 404, "text/plain", "");
        } else if (path.equals("/explanations")) {
            send(exchange, 200, new SqlExplanation(List.of("Read flights.", "Count."), "HashAggregate"));
        } else if (path.equals("/queries")) {
            run(exchange, json.readValue(body, SqlStatement.class));
        } else {
            UUID id = UUID.fromString(path.split("/", -1)[2]);
            SqlQuery query = queries.get(id);
            if (query == null) {
                send(exchange, 404, "text/plain", "unknown");
            } else if (path.endsWith("/profile")) {
                profile(exchange);
            } else if (path.endsWith("/table")) {
                saveTable(exchange, json.readValue(body, SqlNewTable.class));
            } else if (path.endsWith("/rows")) {
                send(exchange, 200, new SqlRows(COLUMNS, ROWS, 0, ROWS.size()));
            } else if (path.endsWith("/events")) {
                send(exchange, 200, "text/event-stream", "data: " + json.writeValueAsString(query) + "\n\n");
            } else if (path.endsWith("/result")) {
                send(exchange, 200, "text/csv;charset=UTF-8", "route,week,weather_minutes\r\n");
            } else if (method.equals("DELETE")) {
                queries.computeIfPresent(
                        id, (key, known) -> known.state().isLast() ? known : in(known, SqlQuery.State.CANCELLED, null));
                send(exchange, 202, "text/plain", "");
            } else {
                send(exchange, 200, query);
            }
        }
    }

    private void run(HttpExchange exchange, SqlStatement asked) throws IOException {
        if (asked.statement().contains("BAD")) {
            send(exchange, 400, new SqlProblem(SqlProblem.Kind.SYNTAX, "BAD is not known here.", 2, 3, "Write GOOD."));
            return;
        }
        statements.put(asked.id(), asked);
        SqlQuery.State state = asked.statement().contains("SLOW") ? SqlQuery.State.RUNNING : SqlQuery.State.FINISHED;
        SqlQuery query = new SqlQuery(
                asked.id(),
                asked.user(),
                asked.statement(),
                state,
                0,
                3,
                4,
                1_000,
                9_000,
                Instant.parse("2026-01-15T10:00:00Z"),
                Instant.parse("2026-01-15T10:00:01Z"),
                state.isLast() ? Instant.parse("2026-01-15T10:00:03Z") : null,
                state.isLast() ? ROWS.size() : 0,
                900,
                COLUMNS,
                null);
        send(exchange, 201, queries.computeIfAbsent(asked.id(), key -> query));
    }

    private void saveTable(HttpExchange exchange, SqlNewTable wish) throws IOException {
        SqlTable table = new SqlTable(
                wish.user() + "." + wish.name(),
                "From a result.",
                ROWS.size(),
                Instant.parse("2026-01-15T10:00:05Z"),
                COLUMNS,
                wish.user(),
                Instant.parse("2026-04-15T10:00:05Z"));
        if (saved.contains(table)) {
            send(
                    exchange,
                    400,
                    SqlProblem.of(
                            SqlProblem.Kind.REFUSED, "There is already a table " + table.name(), "Choose another."));
        } else {
            saved.add(table);
            send(exchange, 201, table);
        }
    }

    private void profile(HttpExchange exchange) throws IOException {
        String column = exchange.getRequestURI().getQuery().replace("column=", "");
        if (column.equals("weather_minutes")) {
            send(
                    exchange,
                    200,
                    new SqlProfile(
                            COLUMNS.get(2),
                            3,
                            0,
                            3,
                            "30",
                            "90",
                            55.0,
                            List.of(new SqlProfile.Range("30", "60", 2), new SqlProfile.Range("60", "90", 1)),
                            List.of(new SqlProfile.Value("30", 1))));
        } else if (column.equals("route")) {
            send(
                    exchange,
                    200,
                    new SqlProfile(
                            COLUMNS.get(0),
                            3,
                            0,
                            2,
                            "ATL-ORD",
                            "LGA-ORD",
                            null,
                            List.of(),
                            List.of(new SqlProfile.Value("ATL-ORD", 2), new SqlProfile.Value("LGA-ORD", 1))));
        } else {
            send(exchange, 404, "text/plain", "no such column");
        }
    }

    private static SqlQuery in(SqlQuery query, SqlQuery.State state, @Nullable SqlProblem problem) {
        return new SqlQuery(
                query.id(),
                query.user(),
                query.statement(),
                state,
                0,
                query.tasksDone(),
                query.tasks(),
                query.rowsRead(),
                query.bytesRead(),
                query.submittedAt(),
                query.startedAt(),
                Instant.parse("2026-01-15T10:00:05Z"),
                0,
                0,
                query.columns(),
                problem);
    }

    private List<SqlTable> tables() {
        List<SqlTable> all = new ArrayList<>(saved);
        all.addAll(TABLES);
        return all;
    }

    private static List<SqlTable> someTables() {
        return List.of(
                new SqlTable(
                        "airlines",
                        "One row for each airline.",
                        20,
                        null,
                        List.of(new SqlColumn("code", "string", "Code of the airline", null))),
                new SqlTable(
                        "flights",
                        "One row for each flight.",
                        1_234_567,
                        Instant.parse("2026-01-15T09:00:00Z"),
                        List.of(
                                new SqlColumn("Dest", "string", "Code of the airport of arrival", null),
                                new SqlColumn("ArrDelay", "int", "Delay at arrival", "minutes"))));
    }

    private void send(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", json.writeValueAsString(body));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
