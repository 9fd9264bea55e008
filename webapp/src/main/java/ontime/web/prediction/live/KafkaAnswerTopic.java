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
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The response and the dead-letter topic in Kafka, from their ends on: what was answered before is in the store. Each web
 * application reads all of both, for any of them may have the person who waits.
 */
public final class KafkaAnswerTopic implements AnswerTopic, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaAnswerTopic.class);

    private static final List<String> TOPICS =
            List.of(Topic.PREDICTION_RESPONSES.topicName(), Topic.PREDICTION_DEAD_LETTERS.topicName());
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Topics that are made later are found soon. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final String bootstrap;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** The topics of a cluster; nothing is asked of it before somebody follows. */
    public KafkaAnswerTopic(String bootstrap) {
        this.bootstrap = bootstrap;
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

    /** Kafka's client waits for servers that are away; what it can't mend is begun anew, from where it was. */
    private void readUntilClosed(Consumer<PredictionAnswer> listener) {
        Map<TopicPartition, Long> next = new HashMap<>();
        boolean open = true;
        while (open) {
            try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
                read(consumer, next, listener);
            } catch (KafkaException e) {
                LOG.warn("answers can't be read just now: {}", e.getMessage());
            }
            open = !isClosedWithin(PAUSE);
        }
    }

    private void read(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> next,
            Consumer<PredictionAnswer> listener) {
        takeAll(consumer, next, next.isEmpty());
        long looked = System.nanoTime();
        boolean open = true;
        while (open) {
            if (next.isEmpty() || System.nanoTime() - looked > LOOK_EVERY.toNanos()) {
                takeAll(consumer, next, false);
                looked = System.nanoTime();
            }
            if (!next.isEmpty()) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
                    tell(message, listener);
                    next.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
                }
            }
            open = !isClosedWithin(next.isEmpty() ? PAUSE : Duration.ZERO);
        }
    }

    /**
     * Takes every partition by itself, not as one of a group: a group forgets after a broker's restart how far it had read,
     * and the first answer of a request could be passed over for its repetition. Begins at the end; partitions that are made
     * later are read whole.
     */
    private static void takeAll(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> next, boolean isFirst) {
        List<TopicPartition> partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        Map<TopicPartition, Long> ends = isFirst ? consumer.endOffsets(partitions) : Map.of();
        Set<TopicPartition> before = consumer.assignment();
        consumer.assign(partitions);
        for (TopicPartition partition : partitions) {
            next.putIfAbsent(partition, ends.getOrDefault(partition, 0L));
            if (!before.contains(partition)) {
                consumer.seek(partition, next.get(partition));
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                // Where what comes next is gone, after longer away than messages are kept.
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                (int) LOOK_EVERY.toMillis(),
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                500);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static void tell(ConsumerRecord<byte[], byte[]> message, Consumer<PredictionAnswer> listener) {
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
