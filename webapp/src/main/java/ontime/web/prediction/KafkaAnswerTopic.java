package ontime.web.prediction;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** Kafka's client waits for servers that are away; what it can't mend is begun anew. */
    private void readUntilClosed(Consumer<PredictionAnswer> listener) {
        boolean open = true;
        while (open) {
            try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
                consumer.subscribe(TOPICS);
                while (!isClosedWithin(Duration.ZERO)) {
                    consumer.poll(POLL).forEach(message -> tell(message, listener));
                }
            } catch (KafkaException e) {
                LOG.warn("answers can't be read just now: {}", e.getMessage());
            }
            open = !isClosedWithin(PAUSE);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                // A group of its own: it reads every partition, and leaves nothing behind.
                ConsumerConfig.GROUP_ID_CONFIG,
                "ontime-web-" + UUID.randomUUID(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "latest",
                // Topics that are made later are found soon.
                ConsumerConfig.METADATA_MAX_AGE_CONFIG,
                10_000,
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
