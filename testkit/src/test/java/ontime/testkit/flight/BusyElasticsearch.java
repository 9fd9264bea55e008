package ontime.testkit.flight;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Speaks the bulk protocol and is as busy as a test wants: what a real server is only at times. */
final class BusyElasticsearch implements AutoCloseable {

    /** How a bulk request is met. */
    enum Mood {
        /** Every item is taken. */
        TAKES_ALL,
        /** Every second item is put off with status 429. */
        TAKES_HALF,
        /** The whole request is put off with status 503. */
        TAKES_NOTHING
    }

    private static final Pattern ID = Pattern.compile("\"_id\":\"([^\"]+)\"");

    private final HttpServer server;
    private final Deque<Mood> moods;
    private final Set<String> taken = new TreeSet<>();

    /** The last mood stays. */
    BusyElasticsearch(Mood... moods) throws IOException {
        this.moods = new ArrayDeque<>(Arrays.asList(moods));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The ids of what was taken. */
    synchronized Collection<String> taken() {
        return List.copyOf(taken);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        List<String> ids =
                ID.matcher(request).results().map(match -> match.group(1)).toList();
        Mood mood = moods.size() > 1 ? moods.remove() : moods.element();
        if (mood == Mood.TAKES_NOTHING) {
            send(exchange, 503, "{\"status\":503,\"error\":{\"type\":\"unavailable\",\"reason\":\"starting\"}}");
        } else {
            send(exchange, 200, items(ids, mood));
        }
    }

    private String items(List<String> ids, Mood mood) {
        return ids.stream()
                .map(id -> item(id, mood == Mood.TAKES_HALF && ids.indexOf(id) % 2 == 1))
                .collect(Collectors.joining(",", "{\"took\":1,\"errors\":true,\"items\":[", "]}"));
    }

    private String item(String id, boolean busy) {
        if (busy) {
            return """
                    {"index":{"_index":"i","_id":"%s","status":429,"error":{"type":"rejected","reason":"busy"}}}"""
                    .formatted(id);
        }
        taken.add(id);
        return """
                {"index":{"_index":"i","_id":"%s","status":201,"result":"created"}}""".formatted(id);
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
