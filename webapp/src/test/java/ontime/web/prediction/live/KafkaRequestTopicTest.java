package ontime.web.prediction.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ontime.model.server.KafkaCluster;
import ontime.stores.StoreUnavailableException;
import ontime.testkit.prediction.SomePredictions;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaRequestTopicTest {

    private static final int MANY = 3 * KafkaRequestTopic.MOST_TRYING;

    /** Kafka's own stand-in: a request is stored when the test says so. */
    private final MockProducer<byte[], byte[]> producer = new MockProducer<>(
            false, new RoundRobinPartitioner(), new ByteArraySerializer(), new ByteArraySerializer());

    private final KafkaRequestTopic topic = new KafkaRequestTopic(KafkaCluster.at("127.0.0.1:1"), producer);
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
        topic.close();
    }

    @Test
    void whileABrokerAnswersAnyNumberOfRequestsWaitForIt() {
        List<Future<?>> waiting = send(MANY);

        await().until(() -> producer.history().size() == MANY);
        complete(waiting);
    }

    @Test
    void withoutABrokerFewWaitForItAndOthersAreRefusedAtOnce() {
        List<Future<?>> first = send(1);
        await().until(() -> producer.errorNext(new TimeoutException("no broker")));
        assertThatThrownBy(() -> first.get(0).get()).hasCauseInstanceOf(StoreUnavailableException.class);

        List<Future<?>> trying = send(KafkaRequestTopic.MOST_TRYING);
        await().until(() -> producer.history().size() == 1 + KafkaRequestTopic.MOST_TRYING);
        assertThatThrownBy(() -> topic.send(SomePredictions.request(UUID.randomUUID())))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("wait for it already");

        complete(trying);
        List<Future<?>> waiting = send(MANY);
        await().until(() -> producer.history().size() == 1 + KafkaRequestTopic.MOST_TRYING + MANY);
        complete(waiting);
    }

    private List<Future<?>> send(int count) {
        return IntStream.range(0, count)
                .<Future<?>>mapToObj(
                        number -> threads.submit(() -> topic.send(SomePredictions.request(UUID.randomUUID()))))
                .toList();
    }

    private void complete(List<Future<?>> waiting) {
        waiting.forEach(one -> assertThat(producer.completeNext()).isTrue());
        assertThat(waiting).allSatisfy(one -> assertThat(one.get()).isNull());
    }
}
