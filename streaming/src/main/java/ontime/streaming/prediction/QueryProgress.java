package ontime.streaming.prediction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/**
 * How far a query has come.
 *
 * @param batch identifies its last finished batch
 * @param ends of the messages that it has handled: for each source, JSON with topics, partitions and offsets
 */
record QueryProgress(String batch, List<String> ends) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<Map<String, Map<String, Long>>> OFFSETS = new TypeReference<>() {};

    QueryProgress {
        ends = List.copyOf(ends);
    }

    /** Of a query that has not finished a batch. */
    static QueryProgress ofStart(String run) {
        return new QueryProgress(run, List.of());
    }

    boolean hasFinishedABatch() {
        return !ends.isEmpty();
    }

    /**
     * Whether topics have messages that the query has not handled.
     *
     * @param topicEnds by topic, slash and partition
     */
    boolean isBehind(Map<String, Long> topicEnds) {
        return topicEnds.entrySet().stream().anyMatch(end -> end.getValue() > handled(end.getKey()));
    }

    private long handled(String partition) {
        int slash = partition.lastIndexOf('/');
        return ends.stream()
                .mapToLong(source -> offsets(source)
                        .getOrDefault(partition.substring(0, slash), Map.of())
                        .getOrDefault(partition.substring(slash + 1), 0L))
                .max()
                .orElse(0);
    }

    private static Map<String, Map<String, Long>> offsets(String source) {
        try {
            return MAPPER.readValue(source, OFFSETS);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not the offsets of Kafka: " + source, e);
        }
    }
}
