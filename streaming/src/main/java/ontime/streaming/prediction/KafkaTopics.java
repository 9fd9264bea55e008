package ontime.streaming.prediction;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ontime.model.catalog.Topic;
import ontime.model.server.KafkaCluster;
import ontime.model.settings.Settings;
import ontime.stores.StoreUnavailableException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;

/** Creates every topic of the catalog with its partitions, retention and longest message. */
final class KafkaTopics {

    private static final int TIMEOUT_SECONDS = 20;

    private final KafkaCluster cluster;
    private final Settings.Stream settings;

    KafkaTopics(KafkaCluster cluster, Settings.Stream settings) {
        this.cluster = cluster;
        this.settings = settings;
    }

    /**
     * Creates missing topics and updates the settings of the others. The replication is the cluster's default.
     *
     * @throws StoreUnavailableException where the cluster does not answer
     * @throws StreamFailedException where it refuses
     */
    void ensure() {
        try (Admin admin = Admin.create(Map.copyOf(cluster.clientSettings()))) {
            Set<String> existing = get(admin.listTopics().names());
            create(
                    admin,
                    Arrays.stream(Topic.values())
                            .filter(topic -> !existing.contains(topic.topicName()))
                            .map(this::topic)
                            .toList());
            get(admin.incrementalAlterConfigs(changes()).all());
        } catch (TimeoutException e) {
            throw new StoreUnavailableException(cluster.name(), e);
        } catch (ExecutionException e) {
            Optional<String> refusal = cluster.refusal(e);
            if (refusal.isPresent()) {
                // Not for good: whoever runs the cluster may grant what is missing.
                throw StoreUnavailableException.ofRefusal(refusal.get(), e);
            }
            if (e.getCause() instanceof RetriableException) {
                throw new StoreUnavailableException(cluster.name(), e);
            }
            throw new StreamFailedException(
                    "%s did not create the topics: %s".formatted(cluster.name(), e.getMessage()), e);
        }
    }

    /**
     * The end of each partition of topics: its key is the topic, a slash and the partition.
     *
     * @throws StoreUnavailableException where the cluster does not answer
     */
    Map<String, Long> ends(Collection<Topic> topics) {
        try (Admin admin = Admin.create(Map.copyOf(cluster.clientSettings()))) {
            List<String> names = topics.stream().map(Topic::topicName).toList();
            Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
            get(admin.describeTopics(names).allTopicNames()).forEach((name, topic) -> topic.partitions()
                    .forEach(partition ->
                            asked.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
            Map<String, Long> ends = new HashMap<>();
            get(admin.listOffsets(asked).all())
                    .forEach((partition, end) ->
                            ends.put(partition.topic() + "/" + partition.partition(), end.offset()));
            return ends;
        } catch (TimeoutException | ExecutionException e) {
            throw new StoreUnavailableException(cluster.name(), e);
        }
    }

    /** Whether Kafka's client failed, most often because no broker answers. */
    static boolean isFailureOfKafka(Throwable failure) {
        return failure instanceof KafkaException;
    }

    private static void create(Admin admin, List<NewTopic> missing) throws ExecutionException, TimeoutException {
        try {
            get(admin.createTopics(missing).all());
        } catch (ExecutionException e) {
            // Another process has just created them.
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private NewTopic topic(Topic topic) {
        return new NewTopic(topic.topicName(), Optional.of(settings.partitions()), Optional.empty())
                .configs(configs(topic));
    }

    private Map<String, String> configs(Topic topic) {
        return Map.of(
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(Duration.ofDays(settings.retentionDays()).toMillis()),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                Integer.toString(topic.mostBytes()));
    }

    private Map<ConfigResource, Collection<AlterConfigOp>> changes() {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : Topic.values()) {
            changes.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, topic.topicName()),
                    configs(topic).entrySet().stream()
                            .map(config -> new AlterConfigOp(
                                    new ConfigEntry(config.getKey(), config.getValue()), AlterConfigOp.OpType.SET))
                            .toList());
        }
        return changes;
    }

    private static <T> T get(KafkaFuture<T> answer) throws ExecutionException, TimeoutException {
        try {
            return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StreamFailedException("interrupted", e);
        }
    }
}
