package ontime.web.sql;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import ontime.model.settings.Secret;
import ontime.model.settings.Settings;
import ontime.model.sql.SqlExplanation;
import ontime.model.sql.SqlNewTable;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlProfile;
import ontime.model.sql.SqlQuery;
import ontime.model.sql.SqlRows;
import ontime.model.sql.SqlStatement;
import ontime.model.sql.SqlTable;
import ontime.web.error.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that runs statements with Spark, over HTTP. Every method throws a {@link ProblemException} with status 503
 * if it does not answer; those that take a statement throw a {@link RefusedStatementException} if it refuses that.
 */
public final class SqlGateway {

    private static final Logger LOG = LoggerFactory.getLogger(SqlGateway.class);

    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(10);
    private static final int FIRST_ERROR = 400;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final Supplier<String> token;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();

    /**
     * The gateway at an address.
     *
     * @param token that it expects; asked for with each request, because the gateway may be started later
     */
    public SqlGateway(URI address, Supplier<String> token) {
        this.address = address;
        this.token = token;
    }

    /** The gateway that the settings name. */
    public static SqlGateway of(Settings settings) {
        Settings.Sql sql = settings.sql();
        return new SqlGateway(sql.address(), () -> sql.token()
                .map(Secret::value)
                .or(() -> sql.tokenFile().map(SqlGateway::read))
                .orElseThrow(() -> unavailable("neither a token nor its file is set")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw unavailable("there is no token in " + file + ": " + e);
        }
    }

    /** Whether it answers within a few seconds. */
    public boolean isAnswering() {
        try {
            send(request("/health").timeout(CONNECT_WITHIN).build());
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /** The tables that statements can read. */
    List<SqlTable> tables() {
        return List.of(read(get("/tables"), SqlTable[].class));
    }

    /** Runs a statement, or says how it is if it runs already. */
    SqlQuery run(SqlStatement statement) {
        return read(post("/queries", statement), SqlQuery.class);
    }

    /** A query; empty if the gateway does not know it. */
    Optional<SqlQuery> find(UUID id) {
        try {
            return Optional.of(read(get("/queries/" + id), SqlQuery.class));
        } catch (ProblemException e) {
            if (e.status() == HttpStatus.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Stops a query, if it has not ended. */
    void cancel(UUID id) {
        send(request("/queries/" + id).DELETE().build());
    }

    /** A page of the rows of a result. */
    public SqlRows rows(UUID id, long offset, int limit) {
        return read(
                get(String.format(Locale.ROOT, "/queries/%s/rows?offset=%d&limit=%d", id, offset, limit)),
                SqlRows.class);
    }

    /** The whole result as a file, to be closed: csv, jsonl or parquet. */
    HttpResponse<InputStream> result(UUID id, String format) {
        HttpResponse<InputStream> response = await(client.sendAsync(
                request("/queries/%s/result?format=%s".formatted(id, format)).build(), BodyHandlers.ofInputStream()));
        if (response.statusCode() >= FIRST_ERROR) {
            try (InputStream body = response.body()) {
                throw refused(response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw unavailable(e);
            }
        }
        return response;
    }

    /** Forgets the rows of a result. */
    void deleteResult(UUID id) {
        send(request("/queries/" + id + "/result").DELETE().build());
    }

    /** How Spark would run a statement. */
    SqlExplanation explain(SqlStatement statement) {
        return read(post("/explanations", statement), SqlExplanation.class);
    }

    /** What a column of a result holds. */
    SqlProfile profile(UUID id, String column) {
        return read(
                get("/queries/%s/profile?column=%s".formatted(id, URLEncoder.encode(column, StandardCharsets.UTF_8))),
                SqlProfile.class);
    }

    /** Saves a result as a table of its user. */
    SqlTable saveTable(UUID id, SqlNewTable table) {
        return read(post("/queries/" + id + "/table", table), SqlTable.class);
    }

    /**
     * Deletes a saved table.
     *
     * @param name as statements write it
     */
    void deleteTable(String name) {
        String plain = name.replace("`", "");
        int end = plain.lastIndexOf('.');
        send(request("/tables/%s/%s".formatted(plain.substring(0, end), plain.substring(end + 1)))
                .timeout(ANSWER_WITHIN)
                .DELETE()
                .build());
    }

    /**
     * Passes every line of the events of a query to a subscriber, on a thread of the client.
     *
     * @return ends when the events end
     */
    CompletableFuture<HttpResponse<Void>> events(UUID id, Flow.Subscriber<String> lines) {
        return client.sendAsync(
                request("/queries/" + id + "/events")
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.fromLineSubscriber(lines));
    }

    /** A query, as an event tells it. */
    SqlQuery query(String event) {
        return read(event, SqlQuery.class);
    }

    /** A list or a map as JSON. */
    static String text(Object value) {
        return JSON.writeValueAsString(value);
    }

    private String get(String path) {
        return send(request(path).timeout(ANSWER_WITHIN).build());
    }

    private String post(String path, Object body) {
        return send(request(path)
                .timeout(ANSWER_WITHIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + token.get());
    }

    private String send(HttpRequest request) {
        HttpResponse<String> response = await(client.sendAsync(request, BodyHandlers.ofString()));
        if (response.statusCode() >= FIRST_ERROR) {
            throw refused(response.statusCode(), response.body());
        }
        return response.body();
    }

    private static <T> HttpResponse<T> await(CompletableFuture<HttpResponse<T>> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        } catch (ExecutionException e) {
            throw unavailable(e.getCause() == null ? e : e.getCause());
        }
    }

    private static ProblemException unavailable(Throwable cause) {
        return unavailable(
                cause instanceof ConnectException
                        ? "it does not run"
                        : cause instanceof HttpTimeoutException
                                ? "it does not answer in time"
                                : String.valueOf(cause.getMessage()));
    }

    private static ProblemException unavailable(String why) {
        LOG.warn("The SQL gateway is unavailable: {}", why);
        return ProblemException.ofUnavailable("sql.unavailable", TRY_AGAIN_AFTER);
    }

    private static RuntimeException refused(int status, String body) {
        if (status == HttpStatus.NOT_FOUND.value()) {
            return ProblemException.ofNotFound("sql.query.noResult");
        }
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            return ProblemException.ofTooManyRequests("sql.queueFull", TRY_AGAIN_AFTER);
        }
        SqlProblem problem = problem(body);
        return status == HttpStatus.BAD_REQUEST.value() && problem != null
                ? new RefusedStatementException(problem)
                : unavailable("it answered with status " + status);
    }

    private static @Nullable SqlProblem problem(String body) {
        try {
            SqlProblem problem = JSON.readValue(body, SqlProblem.class);
            return problem == null || problem.kind() == null ? null : problem;
        } catch (JacksonException e) {
            return null;
        }
    }

    private static <T> T read(String body, Class<T> type) {
        try {
            return JSON.readValue(body, type);
        } catch (JacksonException e) {
            throw unavailable("it answered in an unknown form: " + e.getMessage());
        }
    }
}
