package ontime.web.prediction.live;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ontime.model.server.KafkaCluster;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;

/** Asks Kafka which brokers it has. It connects only for that: few people ask. */
public final class KafkaBroker implements Broker {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    private final KafkaCluster cluster;

    /** Connects to nothing yet. */
    public KafkaBroker(KafkaCluster cluster) {
        this.cluster = cluster;
    }

    @Override
    public boolean isAnswering() {
        Map<String, Object> settings = new HashMap<>(cluster.clientSettings());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER_WITHIN.toMillis());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER_WITHIN.toMillis());
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
