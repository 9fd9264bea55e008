package ontime.streaming.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import ontime.model.catalog.Topic;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.PredictionRequestJson;
import ontime.model.server.KafkaCluster;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends requests like the web application, and invalid messages; reads whole topics. */
final class KafkaTraffic implements AutoCloseable {

    private final KafkaCluster cluster;
    private final KafkaProducer<byte @Nullable [], byte @Nullable []> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    KafkaTraffic(KafkaCluster cluster) {
        this.cluster = cluster;
        Map<String, Object> settings = new HashMap<>(cluster.clientSettings());
        settings.put("acks", "all");
        this.producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    void ask(PredictionRequest request) {
        send(request.id().toString().getBytes(StandardCharsets.UTF_8), PredictionRequestJson.write(request));
    }

    void send(byte @Nullable [] key, byte @Nullable [] value) {
        sent.add(producer.send(new ProducerRecord<>(Topic.PREDICTION_REQUESTS.topicName(), key, value)));
    }

    /** Returns once the broker has stored everything that was sent. */
    void flush() {
        producer.flush();
        assertThat(sent).allSatisfy(future -> assertThat(future).succeedsWithin(Duration.ofSeconds(10)));
        sent.clear();
    }

    /** All messages of a topic. */
    List<ConsumerRecord<byte[], byte[]>> list(Topic topic) {
        List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.copyOf(cluster.clientSettings()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.topicName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
        }
        return messages;
    }

    @Override
    public void close() {
        producer.close();
    }
}
