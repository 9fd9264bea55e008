import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ontime.local.process.Installation;
import ontime.local.process.LoopbackPorts;
import ontime.local.server.LocalStack;
import ontime.local.server.Part;
import ontime.local.server.StackFolders;
import ontime.model.server.ElasticServer;
import ontime.model.server.MongoServer;
import ontime.model.settings.Settings;
import ontime.model.settings.SettingsReader;
import org.bson.Document;

/**
 * Starts Elasticsearch and the MongoDB-compatible store of the local stack, loads the flights in a folder into both, asks
 * them the same questions, and prints what was measured as one line of JSON. Arguments: folder, and the seconds after
 * which a server is asked no further question.
 */
public final class AskServers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 5_000;
    private static final int CELLS_OF_A_PAGE = 2_000;
    private static final int WARM = 3;
    private static final String HEAP = "1500m";
    private static final List<String> REASONS = List.of("carrier", "weather", "nas", "security", "not-reported");
    private static final List<String> CAUSES = List.of("c1", "c2", "c3", "c4", "c5");
    private static final List<String> NUMBERS = List.of("dep_delay", "arr_delay", "c1", "c2", "c3", "c4", "c5");

    private AskServers() {}

    /** A server that answers questions: the cells of each, as the key and then the figures without percentiles. */
    private interface Server {
        void load(List<String> documents) throws Exception;

        void loaded() throws Exception;

        List<List<Object>> answer(JsonNode question) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        long seconds = Long.parseLong(arguments[1]);
        ObjectNode measured = JSON.createObjectNode();
        try (LocalStack stack = start(folder.resolve("servers"));
                MongoClient mongo = MongoClients.create(
                        MongoServer.of(settings(stack).mongodb()).connectionUri())) {
            MongoStore store = new MongoStore(mongo.getDatabase("bench").getCollection("flights"));
            ElasticServer elastic = ElasticServer.of(settings(stack).elasticsearch());
            measured.set("elasticsearch", measure(new Elasticsearch(elastic), folder, seconds));
            // The store may not survive a question over all flights, so what it has is asked first.
            store.load(List.of("{}"));
            measured.put("mongodbPercentiles", store.percentiles());
            store.clear();
            measured.set("mongodb", measure(store, folder, seconds));
        }
        System.out.println(JSON.writeValueAsString(measured));
        System.exit(0);
    }

    /** With the passwords that the servers ask for. */
    private static Settings settings(LocalStack stack) {
        return SettingsReader.read(stack.environment());
    }

    /** Both with the heap that OnTime has. */
    private static LocalStack start(Path home) {
        LoopbackPorts free = new LoopbackPorts();
        Map<String, String> settings = Map.of(
                "ONTIME_ELASTICSEARCH_PORT", String.valueOf(free.any()),
                "ONTIME_ELASTICSEARCH_MEMORY", HEAP,
                "ONTIME_MONGODB_PORT", String.valueOf(free.any()),
                "ONTIME_MONGODB_MEMORY", HEAP);
        return LocalStack.up(
                SettingsReader.read(settings),
                Installation.find(),
                StackFolders.of(home),
                List.of(Part.ELASTICSEARCH, Part.MONGODB),
                part -> {});
    }

    /** What was measured until a server failed, if it did. */
    private static ObjectNode measure(Server server, Path folder, long seconds) throws Exception {
        long start = System.nanoTime();
        try (BufferedReader lines = Files.newBufferedReader(folder.resolve("flights.json"))) {
            List<String> some = new ArrayList<>();
            for (Iterator<String> all = lines.lines().iterator(); all.hasNext(); ) {
                some.add(all.next());
                if (some.size() == AT_ONCE || !all.hasNext()) {
                    server.load(some);
                    some.clear();
                }
            }
        }
        server.loaded();
        ObjectNode measured = JSON.createObjectNode();
        measured.put("load", (System.nanoTime() - start) / 1e9);
        measured.put("failure", "");
        ArrayNode times = measured.putArray("single");
        ArrayNode answers = measured.putArray("answers");
        ArrayNode ofClicks = measured.putArray("click");
        try {
            ask(server, folder, seconds, times, answers, ofClicks);
        } catch (IOException | MongoException | ExecutionException e) {
            measured.put("failure", e.toString());
        }
        return measured;
    }

    private static void ask(
            Server server, Path folder, long seconds, ArrayNode times, ArrayNode answers, ArrayNode ofClicks)
            throws Exception {
        JsonNode singles = JSON.readTree(folder.resolve("singles.json").toFile());
        JsonNode clicks = JSON.readTree(folder.resolve("clicks.json").toFile());
        for (int i = 0; i < WARM; i++) {
            server.answer(singles.get(singles.size() - 1 - i));
        }
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 0; i < singles.size() && System.nanoTime() < end; i++) {
            long asked = System.nanoTime();
            List<List<Object>> cells = server.answer(singles.get(i));
            times.add((System.nanoTime() - asked) / 1e6);
            answers.addPOJO(cells);
        }
        ExecutorService two = Executors.newFixedThreadPool(2);
        end = System.nanoTime() + seconds * 1_000_000_000L;
        for (int i = 0; i < clicks.size() && System.nanoTime() < end; i++) {
            List<Callable<Object>> charts = new ArrayList<>();
            clicks.get(i).forEach(chart -> charts.add(() -> server.answer(chart)));
            long asked = System.nanoTime();
            for (var chart : two.invokeAll(charts)) {
                chart.get();
            }
            ofClicks.add((System.nanoTime() - asked) / 1e6);
        }
        two.shutdown();
    }

    /** One search with aggregations a question; a composite aggregation gives the cells in pages. */
    private static final class Elasticsearch implements Server {

        private final HttpClient client = HttpClient.newHttpClient();
        private final ElasticServer server;

        Elasticsearch(ElasticServer server) throws Exception {
            this.server = server;
            ObjectNode mapping = JSON.createObjectNode();
            mapping.putObject("settings").put("number_of_shards", 1).put("number_of_replicas", 0).put("refresh_interval", "-1");
            ObjectNode mappings = mapping.putObject("mappings");
            ObjectNode dimensions = mappings.putArray("dynamic_templates").addObject().putObject("dimensions");
            dimensions.put("match_mapping_type", "string").putObject("mapping").put("type", "keyword");
            mappings.put("date_detection", false);
            ObjectNode numbers = mappings.putObject("properties");
            NUMBERS.forEach(name -> numbers.putObject(name).put("type", "integer"));
            send("PUT", "/flights", mapping.toString());
        }

        @Override
        public void load(List<String> documents) throws Exception {
            StringBuilder bulk = new StringBuilder();
            documents.forEach(line -> bulk.append("{\"index\":{}}\n").append(line).append('\n'));
            if (send("POST", "/flights/_bulk", bulk.toString()).get("errors").asBoolean()) {
                throw new IOException("Elasticsearch refused a document");
            }
        }

        @Override
        public void loaded() throws Exception {
            send("POST", "/flights/_refresh", "");
        }

        @Override
        public List<List<Object>> answer(JsonNode question) throws Exception {
            List<List<Object>> cells = new ArrayList<>();
            JsonNode groups = question.get("groupBy");
            ObjectNode search = JSON.createObjectNode();
            search.put("size", 0);
            ArrayNode filter = search.putObject("query").putObject("bool").putArray("filter");
            question.get("values").properties().forEach(value -> filter.addObject()
                    .putObject("terms")
                    .set(value.getKey(), value.getValue()));
            ObjectNode days = JSON.createObjectNode();
            if (!question.get("from").isNull()) {
                days.set("gte", question.get("from"));
            }
            if (!question.get("to").isNull()) {
                days.set("lte", question.get("to"));
            }
            if (!days.isEmpty()) {
                filter.addObject().putObject("range").set("date", days);
            }
            ObjectNode of = search.putObject("aggs").putObject("cells");
            of.set("aggs", figures(question.get("percentiles").asBoolean()));
            if (groups.isEmpty()) {
                of.putObject("filter").putObject("match_all");
                JsonNode cell = send("POST", "/flights/_search?request_cache=false", search.toString())
                        .at("/aggregations/cells");
                return cell.get("doc_count").asInt() == 0 ? cells : List.of(line(List.of(), cell));
            }
            ObjectNode composite = of.putObject("composite").put("size", CELLS_OF_A_PAGE);
            ArrayNode sources = composite.putArray("sources");
            groups.forEach(group -> sources.addObject()
                    .putObject(group.asText())
                    .putObject("terms")
                    .put("field", group.asText()));
            JsonNode page;
            do {
                page = send("POST", "/flights/_search?request_cache=false", search.toString()).at("/aggregations/cells");
                for (JsonNode bucket : page.get("buckets")) {
                    List<Object> key = new ArrayList<>();
                    groups.forEach(group -> key.add(bucket.get("key").get(group.asText()).asText()));
                    cells.add(line(key, bucket));
                }
                composite.set("after", page.get("after_key"));
            } while (page.get("buckets").size() == CELLS_OF_A_PAGE);
            return cells;
        }

        private static ObjectNode figures(boolean percentiles) {
            ObjectNode figures = JSON.createObjectNode();
            figures.putObject("reasons").putObject("terms").put("field", "cancelled");
            figures.putObject("diverted").putObject("filter").putObject("term").put("diverted", "yes");
            for (String delay : List.of("dep_delay", "arr_delay")) {
                figures.putObject(delay).putObject("stats").put("field", delay);
                ObjectNode late = figures.putObject("late_" + delay).putObject("filter");
                late.putObject("range").putObject(delay).put("gte", 15);
            }
            CAUSES.forEach(cause -> figures.putObject(cause).putObject("sum").put("field", cause));
            if (percentiles) {
                ObjectNode some = figures.putObject("percentiles").putObject("percentiles");
                some.put("field", "arr_delay").putArray("percents").add(50).add(90);
            }
            return figures;
        }

        private static List<Object> line(List<Object> key, JsonNode cell) {
            List<Object> line = new ArrayList<>(key);
            line.add(cell.get("doc_count").asLong());
            for (String reason : REASONS) {
                long count = 0;
                for (JsonNode bucket : cell.at("/reasons/buckets")) {
                    count += bucket.get("key").asText().equals(reason) ? bucket.get("doc_count").asLong() : 0;
                }
                line.add(count);
            }
            line.add(cell.at("/diverted/doc_count").asLong());
            for (String delay : List.of("dep_delay", "arr_delay")) {
                line.add(cell.get(delay).get("count").asLong());
                line.add(cell.at("/late_" + delay + "/doc_count").asLong());
                line.add(Math.round(cell.get(delay).get("sum").asDouble()));
            }
            CAUSES.forEach(cause -> line.add(Math.round(cell.get(cause).get("value").asDouble())));
            return line;
        }

        private JsonNode send(String method, String path, String body) throws Exception {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path))
                    .header("Authorization", server.authorization().value())
                    .header("Content-Type", path.endsWith("_bulk") ? "application/x-ndjson" : "application/json")
                    .method(method, HttpRequest.BodyPublishers.ofString(body))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException("Elasticsearch answers " + answer.statusCode() + ": " + answer.body());
            }
            return JSON.readTree(answer.body());
        }
    }

    /** One pipeline of $match and $group a question. */
    private static final class MongoStore implements Server {

        private final MongoCollection<Document> flights;

        MongoStore(MongoCollection<Document> flights) {
            this.flights = flights;
        }

        @Override
        public void load(List<String> documents) {
            flights.insertMany(documents.stream().map(Document::parse).toList());
        }

        @Override
        public void loaded() {}

        void clear() {
            flights.drop();
        }

        /** What the server says to an aggregation of percentiles. */
        String percentiles() {
            Document percentile = new Document("input", "$arr_delay").append("p", List.of(0.5)).append("method", "approximate");
            Document group = new Document("_id", null).append("median", new Document("$percentile", percentile));
            try {
                flights.aggregate(List.of(new Document("$limit", 10), new Document("$group", group))).first();
                return "";
            } catch (MongoCommandException e) {
                return e.getErrorMessage();
            }
        }

        @Override
        public List<List<Object>> answer(JsonNode question) {
            Document match = new Document();
            question.get("values").properties().forEach(value -> {
                List<String> chosen = new ArrayList<>();
                value.getValue().forEach(one -> chosen.add(one.asText()));
                match.append(value.getKey(), new Document("$in", chosen));
            });
            List<Document> days = new ArrayList<>();
            if (!question.get("from").isNull()) {
                days.add(new Document("date", new Document("$gte", question.get("from").asText())));
            }
            if (!question.get("to").isNull()) {
                days.add(new Document("date", new Document("$lte", question.get("to").asText())));
            }
            if (!days.isEmpty()) {
                match.append("$and", days);
            }
            Document id = new Document();
            question.get("groupBy").forEach(group -> id.append(group.asText(), "$" + group.asText()));
            Document group = new Document("_id", id.isEmpty() ? null : id).append("flights", new Document("$sum", 1));
            REASONS.forEach(reason ->
                    group.append("cancelled_" + reason, count(new Document("$eq", Arrays.asList("$cancelled", reason)))));
            group.append("diverted", count(new Document("$eq", Arrays.asList("$diverted", "yes"))));
            for (String delay : List.of("dep_delay", "arr_delay")) {
                group.append(delay, count(new Document("$ne", Arrays.asList("$" + delay, null))));
                group.append("late_" + delay, count(new Document("$gte", Arrays.asList("$" + delay, 15))));
                group.append("sum_" + delay, new Document("$sum", "$" + delay));
            }
            CAUSES.forEach(cause -> group.append(cause, new Document("$sum", "$" + cause)));
            List<List<Object>> cells = new ArrayList<>();
            for (Document cell : flights.aggregate(List.of(new Document("$match", match), new Document("$group", group)))) {
                List<Object> line = new ArrayList<>();
                if (cell.get("_id") instanceof Document key) {
                    line.addAll(key.values());
                }
                for (Map.Entry<String, Object> figure : cell.entrySet()) {
                    if (!figure.getKey().equals("_id")) {
                        line.add(((Number) figure.getValue()).longValue());
                    }
                }
                cells.add(line);
            }
            return cells;
        }

        private static Document count(Document condition) {
            return new Document("$sum", new Document("$cond", Arrays.asList(condition, 1, 0)));
        }
    }
}
