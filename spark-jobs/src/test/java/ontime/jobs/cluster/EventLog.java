package ontime.jobs.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spark's own log of an application: which executor of which worker did what.
 *
 * @param events an object a line, as Spark wrote them
 */
record EventLog(List<JsonNode> events) {

    static EventLog read(Path log) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> events = new ArrayList<>();
        for (String line : Files.readAllLines(log)) {
            events.add(json.readTree(line));
        }
        return new EventLog(List.copyOf(events));
    }

    /** The workers of a stage's tasks. */
    Set<String> workersOf(String stage) {
        return tasksOf(stage).map(this::worker).collect(Collectors.toSet());
    }

    /** Tasks that succeeded, of stages whose name begins so: {@code save at FlightsTable.java:55}. */
    private Stream<JsonNode> tasksOf(String stage) {
        Set<Integer> stages = of("SparkListenerStageSubmitted")
                .filter(event -> event.at("/Stage Info/Stage Name").asText().startsWith(stage))
                .map(event -> event.at("/Stage Info/Stage ID").asInt())
                .collect(Collectors.toSet());
        return of("SparkListenerTaskEnd")
                .filter(event -> stages.contains(event.path("Stage ID").asInt()))
                .filter(event -> event.at("/Task End Reason/Reason").asText().equals("Success"));
    }

    /** The address of a task's worker: there it shows its executor's logs. */
    private String worker(JsonNode taskEnd) {
        String executor = taskEnd.at("/Task Info/Executor ID").asText();
        return of("SparkListenerExecutorAdded")
                .filter(event -> event.path("Executor ID").asText().equals(executor))
                .map(event -> URI.create(
                                event.at("/Executor Info/Log Urls/stderr").asText())
                        .getAuthority())
                .findFirst()
                .orElseThrow();
    }

    private Stream<JsonNode> of(String type) {
        return events.stream().filter(event -> event.path("Event").asText().equals(type));
    }
}
