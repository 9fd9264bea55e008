package ontime.sql.server;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import ontime.model.json.StrictJson;
import ontime.model.sql.SqlProblem;

/** A request and its answer, in the words of the gateway. */
final class Exchange {

    private static final int LARGEST_BODY = 2 << 20;

    private final HttpExchange http;
    private boolean streaming;

    Exchange(HttpExchange http) {
        this.http = http;
    }

    /** The method and the path, such as {@code GET /tables}. */
    String request() {
        return http.getRequestMethod() + " " + http.getRequestURI().getPath();
    }

    /**
     * The body.
     *
     * @throws IllegalArgumentException if it is too large
     */
    byte[] body() throws IOException {
        byte[] body = http.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "the request is larger than %d bytes", LARGEST_BODY));
        }
        return body;
    }

    /** The value of a parameter in the address. */
    Optional<String> parameter(String name) {
        String query = http.getRequestURI().getRawQuery();
        return query == null
                ? Optional.empty()
                : Stream.of(query.split("&"))
                        .filter(part -> part.startsWith(name + "="))
                        .map(part -> URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8))
                        .findFirst();
    }

    /**
     * A whole number in the address.
     *
     * @throws IllegalArgumentException if it is not one, or out of range
     */
    long number(String name, long byDefault, long most) {
        Optional<String> text = parameter(name);
        if (text.isEmpty()) {
            return byDefault;
        }
        try {
            long number = Long.parseLong(text.get());
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The exception below names the parameter.
        }
        throw new IllegalArgumentException(
                String.format(Locale.ROOT, "%s must be a whole number from 0 to %d", name, most));
    }

    void answer(int status, Record body) throws IOException {
        answer(status, StrictJson.write(body));
    }

    void answer(int status, SqlProblem.Kind kind, String message) throws IOException {
        answer(status, SqlProblem.of(kind, message, null));
    }

    /** An answer that is a list. */
    void answer(int status, List<? extends Record> list) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        for (Record element : list) {
            json.write(json.size() == 0 ? '[' : ',');
            json.writeBytes(StrictJson.write(element));
        }
        json.writeBytes((json.size() == 0 ? "[]" : "]").getBytes(StandardCharsets.UTF_8));
        answer(status, json.toByteArray());
    }

    private void answer(int status, byte[] json) throws IOException {
        http.getResponseHeaders().set("Content-Type", "application/json");
        http.sendResponseHeaders(status, json.length);
        try (OutputStream out = http.getResponseBody()) {
            out.write(json);
        }
    }

    /** An answer without a body. */
    void answer(int status) throws IOException {
        http.sendResponseHeaders(status, -1);
        http.close();
    }

    /** Writes an answer of unknown length. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** Sends an answer of unknown length. Its end is sent only if all of it was written. */
    void stream(String type, Body body) throws IOException {
        http.getResponseHeaders().set("Content-Type", type);
        streaming = true;
        http.sendResponseHeaders(200, 0);
        OutputStream out = http.getResponseBody();
        body.write(out);
        out.close();
    }

    /** Whether an answer of unknown length has begun. */
    boolean isStreaming() {
        return streaming;
    }
}
