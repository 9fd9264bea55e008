package ontime.web.prediction.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import ontime.model.catalog.Topic;
import ontime.model.prediction.PredictionAnswer;
import ontime.model.prediction.PredictionAnswerMessage;
import ontime.model.server.KafkaCluster;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads answers from the response and the dead-letter topic in Kafka, from their ends on; earlier answers are in the
 * store. Each web application reads all of both topics, because any of them may have the client that waits.
 */
public final class KafkaAnswerTopic implements AnswerTopic, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaAnswerTopic.class);

    private static final List<String> TOPICS =
            List.of(Topic.PREDICTION_RESPONSES.topicName(), Topic.PREDICTION_DEAD_LETTERS.topicName());
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    /** How soon topics and partitions are found that are created later. */
    private static final Duration PARTITIONS_EVERY = Duration.ofSeconds(10);

    private final KafkaCluster cluster;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Reads nothing before {@link #follow}. */
    public KafkaAnswerTopic(KafkaCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public void follow(Consumer<PredictionAnswer> listener) {
        Thread reader = new Thread(() -> readUntilClosed(listener), "prediction-answers");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public void close() {
        closed.countDown();
    }

    /**
     * Kafka's client waits for brokers that are down. After other failures, a new one continues at the same offsets.
     */
    private void readUntilClosed(Consumer<PredictionAnswer> listener) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        do {
            try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
                read(consumer, offsets, listener);
            } catch (KafkaException e) {
                LOG.warn(
                        "Could not read answers: {}",
                        cluster.refusal(e).orElseGet(() -> String.valueOf(e.getMessage())));
            } catch (RuntimeException e) {
                // Whatever one answer meets, the thread must go on for the others.
                LOG.error("Could not read answers", e);
            }
        } while (!isClosedWithin(RETRY_AFTER));
    }

    private void read(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> offsets,
            Consumer<PredictionAnswer> listener) {
        assignAll(consumer, offsets, offsets.isEmpty());
        long assigned = System.nanoTime();
        do {
            if (offsets.isEmpty() || System.nanoTime() - assigned > PARTITIONS_EVERY.toNanos()) {
                assignAll(consumer, offsets, false);
                assigned = System.nanoTime();
            }
            if (!offsets.isEmpty()) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    publish(message, listener);
                    offsets.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
                }
            }
        } while (!isClosedWithin(offsets.isEmpty() ? RETRY_AFTER : Duration.ZERO));
    }

    /**
     * Assigns every partition by itself instead of joining a consumer group: after a broker's restart, a group may
     * forget its offsets, and a request's first answer could be skipped. Starts at the end; reads partitions that are
     * created later from their beginning.
     */
    private static void assignAll(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> offsets, boolean isFirst) {
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        Map<TopicPartition, Long> ends = isFirst ? consumer.endOffsets(partitions) : Map.of();
        Set<TopicPartition> before = consumer.assignment();
        consumer.assign(partitions);
        for (TopicPartition partition : partitions) {
            offsets.putIfAbsent(partition, ends.getOrDefault(partition, 0L));
            if (!before.contains(partition)) {
                consumer.seek(partition, offsets.get(partition));
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new HashMap<>(cluster.clientSettings());
        settings.putAll(Map.of(
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                // If the next message is gone, because the application was away longer than messages are kept.
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                (int) PARTITIONS_EVERY.toMillis(),
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                500));
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static void publish(ConsumerRecord<byte[], byte[]> message, Consumer<PredictionAnswer> listener) {
        Map<String, byte[]> headers = new HashMap<>();
        message.headers().forEach(header -> headers.put(header.key(), header.value()));
        PredictionAnswerMessage.read(message.topic(), message.key(), message.value(), headers)
                .ifPresent(listener);
    }

    private boolean isClosedWithin(Duration time) {
        try {
            return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
