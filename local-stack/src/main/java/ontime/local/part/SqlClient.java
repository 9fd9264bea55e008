package ontime.local.part;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import ontime.local.process.StepFailedException;
import ontime.model.json.StrictJson;
import ontime.model.sql.SqlProblem;
import ontime.model.sql.SqlQuery;
import ontime.model.sql.SqlStatement;

/** Asks the SQL gateway. */
public final class SqlClient {

    private static final Duration PROBE_TIMEOUT = Duration.ofSeconds(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI gateway;
    private final String token;

    /** A client of the gateway at an address. */
    public SqlClient(URI gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    /** Whether the gateway answers. */
    public boolean isReady() {
        try {
            return http.send(request("/health").timeout(PROBE_TIMEOUT).GET().build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Submits a statement.
     *
     * @throws SqlRefusedException if the gateway refuses it
     */
    public SqlQuery submit(SqlStatement statement) {
        return read(send(request("/queries")
                .POST(BodyPublishers.ofByteArray(StrictJson.write(statement)))
                .build()));
    }

    /** A query as it is now. */
    public SqlQuery get(UUID id) {
        return read(send(request("/queries/" + id).GET().build()));
    }

    /** Stops a query. */
    public void cancel(UUID id) {
        send(request("/queries/" + id).DELETE().build());
    }

    /** The whole result in a format of the gateway. The caller closes it. */
    public InputStream result(UUID id, String format) {
        return send(request("/queries/" + id + "/result?format=" + format).GET().build())
                .body();
    }

    private SqlQuery read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            byte[] json = body.readAllBytes();
            if (response.statusCode() >= 400) {
                throw new SqlRefusedException(StrictJson.read(json, SqlProblem.class));
            }
            return StrictJson.read(json, SqlQuery.class);
        } catch (IOException e) {
            throw new StepFailedException("the SQL gateway broke off: " + e.getMessage());
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofInputStream());
        } catch (ConnectException e) {
            throw new StepFailedException("nothing answers at " + gateway + "; ./ontime up starts the SQL gateway");
        } catch (IOException e) {
            throw new StepFailedException("the SQL gateway does not answer: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StepFailedException("interrupted");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path)).header("Authorization", "Bearer " + token);
    }
}
