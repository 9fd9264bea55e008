package ontime.web.prediction.live;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ontime.model.catalog.RequestId;
import ontime.model.catalog.Topic;
import ontime.model.prediction.PredictionRequest;
import ontime.model.prediction.PredictionRequestJson;
import ontime.model.server.KafkaCluster;
import ontime.stores.StoreUnavailableException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.slf4j.MDC;

/**
 * Sends requests to Kafka. All replicas acknowledge a request, and retries do not duplicate it. While
 * no broker answers, {@value #MOST_TRYING} requests at a time wait for one, and others are refused at once.
 */
public final class KafkaRequestTopic implements RequestTopic, AutoCloseable {

    /** Short, because a person waits. */
    private static final Duration TIMEOUT = Duration.ofSeconds(4);

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    /** An eighth of the server's threads: the others are there for everything else. */
    static final int MOST_TRYING = 4;

    private final KafkaCluster cluster;
    private final Producer<byte[], byte[]> producer;
    private final Semaphore trying = new Semaphore(MOST_TRYING);

    /** Since a request found no broker, until one does. */
    private volatile boolean isAway;

    KafkaRequestTopic(KafkaCluster cluster, Producer<byte[], byte[]> producer) {
        this.cluster = cluster;
        this.producer = producer;
    }

    /** Connects at the first request. */
    public static KafkaRequestTopic open(KafkaCluster cluster) {
        Map<String, Object> settings = new HashMap<>(cluster.clientSettings());
        settings.putAll(Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                TIMEOUT.toMillis(),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) TIMEOUT.toMillis(),
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) TIMEOUT.toMillis()));
        return new KafkaRequestTopic(
                cluster, new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    @Override
    public void send(PredictionRequest request) {
        byte[] key = request.id().toString().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> message =
                new ProducerRecord<>(Topic.PREDICTION_REQUESTS.topicName(), key, PredictionRequestJson.write(request));
        RequestId.find(MDC.get(RequestId.LOGGED_AS))
                .ifPresent(id -> message.headers().add(RequestId.HEADER, id.getBytes(StandardCharsets.UTF_8)));
        if (isAway) {
            sendIfFewTry(message);
        } else {
            send(message);
        }
    }

    private void sendIfFewTry(ProducerRecord<byte[], byte[]> message) {
        if (!trying.tryAcquire()) {
            throw unavailable(new TimeoutException(MOST_TRYING + " requests wait for it already"));
        }
        try {
            send(message);
        } finally {
            trying.release();
        }
    }

    private void send(ProducerRecord<byte[], byte[]> message) {
        try {
            producer.send(message).get(2 * TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
            isAway = false;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            isAway = true;
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private StoreUnavailableException unavailable(Exception cause) {
        return cluster.refusal(cause)
                .map(sentence -> StoreUnavailableException.ofRefusal(sentence, cause))
                .orElseGet(() -> new StoreUnavailableException(cluster.name(), cause));
    }

    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }
}
