package ontime.sql.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ontime.model.json.StrictJson;
import ontime.model.sql.SqlHealth;
import ontime.model.sql.SqlNewTable;
import ontime.model.sql.SqlProblem.Kind;
import ontime.model.sql.SqlQuery;
import ontime.model.sql.SqlStatement;
import ontime.sql.engine.Explainer;
import ontime.sql.engine.Queries;
import ontime.sql.engine.QueueFullException;
import ontime.sql.engine.SavedTables;
import ontime.sql.engine.Tables;
import ontime.sql.guard.StatementException;
import ontime.sql.result.ColumnProfiles;
import ontime.sql.result.ResultRows;
import ontime.sql.result.ResultStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP interface of the gateway, on loopback, for whoever knows its token. */
public final class SqlServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqlServer.class);
    private static final Pattern QUERY =
            Pattern.compile("(GET|POST|DELETE) /queries/([0-9a-f-]{36})(?:/(events|rows|result|profile|table))?");
    private static final Pattern TABLE = Pattern.compile("DELETE /tables/([a-z0-9.-]{1,32})/([a-z0-9_]{1,63})");
    private static final Duration EVENT_PAUSE = Duration.ofMillis(500);
    private static final int MOST_THREADS = 200;
    private static final int MOST_ROWS = 10_000;
    private static final int PAGE_ROWS = 100;

    private final HttpServer http;
    private final ThreadPoolExecutor threads;
    private final Token token;
    private final Queries queries;
    private final Explainer explainer;
    private final Tables tables;
    private final SavedTables saved;
    private final ResultStore results;
    private final ResultRows rows;
    private final ColumnProfiles profiles;

    /**
     * Starts to listen.
     *
     * @param port on loopback; 0: any free one
     */
    public SqlServer(
            int port,
            Token token,
            Queries queries,
            Explainer explainer,
            Tables tables,
            SavedTables saved,
            ResultStore results)
            throws IOException {
        this.token = token;
        this.queries = queries;
        this.explainer = explainer;
        this.tables = tables;
        this.saved = saved;
        this.results = results;
        this.rows = new ResultRows(results);
        this.profiles = new ColumnProfiles(results);
        this.threads = new ThreadPoolExecutor(0, MOST_THREADS, 1, TimeUnit.MINUTES, new SynchronousQueue<>());
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    /** The port that it listens on. */
    public int port() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange request) throws IOException {
        Exchange exchange = new Exchange(request);
        try {
            if (token.isIn(request.getRequestHeaders().getFirst("Authorization"))) {
                route(exchange);
            } else {
                exchange.answer(401, Kind.REFUSED, "The request has no valid token.");
            }
        } catch (StatementException e) {
            exchange.answer(400, e.problem());
        } catch (QueueFullException e) {
            exchange.answer(429, Kind.UNAVAILABLE, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            exchange.answer(400, Kind.REFUSED, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            cut(exchange, e);
        } catch (RuntimeException e) {
            if (exchange.isStreaming()) {
                cut(exchange, e);
            }
            LOG.error("{} failed", exchange.request(), e);
            exchange.answer(500, Kind.UNAVAILABLE, "The gateway has an error; its log says more.");
        }
        request.close();
    }

    /**
     * Leaves an answer as it is, so that the server closes the connection: whoever reads it must not take a part for the whole.
     * The cause is the storage, or whoever asked has gone.
     */
    private static void cut(Exchange exchange, Exception cause) throws IOException {
        LOG.warn("The answer to {} was cut: {}", exchange.request(), cause.toString());
        throw new IOException("the answer was cut", cause);
    }

    private void route(Exchange exchange) throws IOException {
        switch (exchange.request()) {
            case "GET /health" -> exchange.answer(200, new SqlHealth(true, queries.running(), queries.queued()));
            case "GET /tables" ->
                exchange.answer(
                        200,
                        Stream.concat(tables.list().stream(), saved.list().stream())
                                .toList());
            case "POST /queries" -> exchange.answer(201, submit(exchange));
            case "POST /explanations" -> exchange.answer(200, explainer.explain(statement(exchange)));
            default -> {
                if (exchange.request().startsWith("DELETE /tables/")) {
                    deleteTable(exchange);
                } else {
                    routeQuery(exchange);
                }
            }
        }
    }

    private SqlQuery submit(Exchange exchange) throws IOException {
        tables.refresh();
        return queries.submit(statement(exchange));
    }

    private SqlStatement statement(Exchange exchange) throws IOException {
        return saved.withOwn(StrictJson.read(exchange.body(), SqlStatement.class));
    }

    private void deleteTable(Exchange exchange) throws IOException {
        Matcher path = TABLE.matcher(exchange.request());
        if (path.matches() && saved.delete(path.group(1), path.group(2))) {
            exchange.answer(204);
        } else {
            exchange.answer(404, Kind.UNAVAILABLE, "There is no such table; it may have expired.");
        }
    }

    private void routeQuery(Exchange exchange) throws IOException {
        Matcher path = QUERY.matcher(exchange.request());
        Optional<SqlQuery> query = path.matches() ? queries.find(UUID.fromString(path.group(2))) : Optional.empty();
        if (query.isEmpty()) {
            exchange.answer(404, Kind.UNAVAILABLE, "There is no such query; it may have expired.");
            return;
        }
        String what = path.group(1) + (path.group(3) == null ? "" : " " + path.group(3));
        switch (what) {
            case "GET" -> exchange.answer(200, query.get());
            case "DELETE" -> cancel(exchange, query.get());
            case "GET events" -> sendEvents(exchange, query.get().id());
            case "GET rows" -> sendRows(exchange, query.get());
            case "GET result" -> sendResult(exchange, query.get());
            case "GET profile" -> sendProfile(exchange, query.get());
            case "POST table" ->
                exchange.answer(201, saved.save(query.get(), StrictJson.read(exchange.body(), SqlNewTable.class)));
            case "DELETE result" -> deleteResult(exchange, query.get());
            default -> exchange.answer(405, Kind.REFUSED, "This method does not exist here.");
        }
    }

    private void cancel(Exchange exchange, SqlQuery query) throws IOException {
        queries.cancel(query.id());
        exchange.answer(202, queries.find(query.id()).orElse(query));
    }

    private void sendEvents(Exchange exchange, UUID id) throws IOException {
        exchange.stream("text/event-stream", out -> {
            try {
                writeEvents(id, out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void writeEvents(UUID id, OutputStream out) throws IOException, InterruptedException {
        byte[] last = {};
        boolean ended = false;
        while (!ended) {
            SqlQuery now = queries.find(id).orElseThrow();
            byte[] json = StrictJson.write(now);
            ended = now.state().isLast();
            // A comment tells whether somebody still listens.
            out.write(
                    (Arrays.equals(json, last) ? ":\n\n" : "data: " + new String(json, StandardCharsets.UTF_8) + "\n\n")
                            .getBytes(StandardCharsets.UTF_8));
            out.flush();
            last = json;
            if (!ended) {
                queries.awaitEnd(id, EVENT_PAUSE);
            }
        }
    }

    private boolean hasResult(Exchange exchange, SqlQuery query) throws IOException {
        if (query.state() == SqlQuery.State.FINISHED && results.hasRows(query.id())) {
            return true;
        }
        exchange.answer(409, Kind.UNAVAILABLE, "The query has no result, or it has been deleted.");
        return false;
    }

    private void sendRows(Exchange exchange, SqlQuery query) throws IOException {
        long offset = exchange.number("offset", 0, Integer.MAX_VALUE);
        int limit = (int) exchange.number("limit", PAGE_ROWS, MOST_ROWS);
        if (hasResult(exchange, query)) {
            exchange.answer(200, rows.page(query, offset, limit));
        }
    }

    private void sendProfile(Exchange exchange, SqlQuery query) throws IOException {
        String column = exchange.parameter("column")
                .orElseThrow(() -> new IllegalArgumentException("column must name a column of the result"));
        if (hasResult(exchange, query)) {
            exchange.answer(200, profiles.of(query, column));
        }
    }

    private void sendResult(Exchange exchange, SqlQuery query) throws IOException {
        String format = exchange.parameter("format").orElse("csv");
        if (!format.equals("csv") && !format.equals("jsonl") && !format.equals("parquet")) {
            throw new IllegalArgumentException("format must be csv, jsonl or parquet");
        }
        if (!hasResult(exchange, query)) {
            return;
        }
        switch (format) {
            case "csv" -> exchange.stream("text/csv; charset=utf-8", out -> rows.writeCsv(query, out));
            case "jsonl" -> exchange.stream("application/x-ndjson", out -> rows.writeJsonLines(query.id(), out));
            default ->
                exchange.stream(
                        rows.isOneParquetFile(query.id()) ? "application/vnd.apache.parquet" : "application/zip",
                        out -> rows.writeParquet(query.id(), out));
        }
    }

    private void deleteResult(Exchange exchange, SqlQuery query) throws IOException {
        if (query.state().isLast()) {
            results.deleteRows(query.id());
        }
        exchange.answer(204);
    }
}
