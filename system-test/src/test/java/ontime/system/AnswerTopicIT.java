package ontime.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import ontime.local.process.StateFile;
import ontime.local.server.LocalStack;
import ontime.local.server.Part;
import ontime.local.server.StackFolders;
import ontime.model.catalog.DeadLetterHeader;
import ontime.model.catalog.Topic;
import ontime.model.prediction.RejectionReason;
import ontime.model.server.KafkaCluster;
import ontime.model.settings.SettingsReader;
import ontime.web.prediction.live.KafkaAnswerTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages wait for is told to them whatever becomes of the broker. */
final class AnswerTopicIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path home;

    @Test
    void answersGoOnWhereTheyWereWhenTheBrokerIsKilled() {
        try (LocalStack stack = LocalStack.start(home, Part.KAFKA);
                KafkaAnswerTopic answers = new KafkaAnswerTopic(cluster(stack));
                KafkaProducer<byte[], byte[]> producer = producer(cluster(stack))) {
            List<UUID> earlier = answer(producer, 3);
            List<UUID> told = new CopyOnWriteArrayList<>();
            answers.follow(answer -> told.add(answer.id()));
            List<UUID> sent = new ArrayList<>();
            await().atMost(PATIENCE).until(() -> {
                sent.addAll(answer(producer, 1));
                return !told.isEmpty();
            });

            kill();
            LocalStack.start(home, Part.KAFKA);
            List<UUID> later = answer(producer, 20);
            sent.addAll(later);

            await().atMost(PATIENCE).until(() -> told.containsAll(later));
            assertThat(told).doesNotHaveDuplicates().doesNotContainAnyElementsOf(earlier);
            assertThat(sent).containsAll(told);
        }
    }

    private static KafkaCluster cluster(LocalStack stack) {
        return KafkaCluster.of(SettingsReader.read(stack.environment()).kafka());
    }

    private static KafkaProducer<byte[], byte[]> producer(KafkaCluster cluster) {
        Map<String, Object> settings = new HashMap<>(cluster.clientSettings());
        settings.put("acks", "all");
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Rejections, as the stream writes them; comes back when the broker has them. */
    private static List<UUID> answer(KafkaProducer<byte[], byte[]> producer, int count) {
        List<UUID> ids =
                IntStream.range(0, count).mapToObj(number -> UUID.randomUUID()).toList();
        List<Future<RecordMetadata>> sent =
                ids.stream().map(id -> producer.send(rejection(id))).toList();
        assertThat(sent).allSatisfy(message -> assertThat(message).succeedsWithin(PATIENCE));
        return ids;
    }

    private static ProducerRecord<byte[], byte[]> rejection(UUID id) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(Topic.PREDICTION_DEAD_LETTERS.topicName(), bytes(id.toString()), bytes("{}"));
        letter.headers()
                .add(DeadLetterHeader.REASON.headerName(), bytes(RejectionReason.NOT_JSON.name()))
                .add(DeadLetterHeader.REFUSED_AT.headerName(), bytes("2026-11-22T00:00:00Z"));
        return letter;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void kill() {
        new StateFile(StackFolders.of(home).state())
                .find(Part.KAFKA.partName())
                .orElseThrow()
                .process()
                .kill();
    }
}
