package ontime.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ontime.local.process.DetachedCommand;
import ontime.local.process.Installation;
import ontime.local.process.LoopbackPorts;
import ontime.local.process.PartState;
import ontime.local.process.Ports;
import ontime.local.process.ResourceTemplate;
import ontime.local.process.StateFile;
import ontime.model.catalog.Topic;
import ontime.model.server.KafkaCluster;
import ontime.model.settings.SettingsReader;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker of the local stack answers only to its password. */
final class KafkaPasswordIT {

    private static final int ANSWER_SECONDS = 5;
    private static final String EARLIER = "earlier";

    @TempDir
    private Path home;

    @Test
    void withoutThePasswordNobodyGetsAnAnswer() throws Exception {
        try (LocalStack stack = LocalStack.start(home, Part.KAFKA)) {
            Map<String, String> right = stack.environment();
            Map<String, String> wrong = new HashMap<>(right);
            wrong.remove("ONTIME_KAFKA_PASSWORD_FILE");
            wrong.put("ONTIME_KAFKA_PASSWORD", "guessed");
            Map<String, String> other = new HashMap<>(right);
            other.put("ONTIME_KAFKA_USER", "admin");

            assertThat(topics(client(right))).contains(Topic.PREDICTION_REQUESTS.topicName());
            assertThatThrownBy(() -> topics(client(wrong))).hasRootCauseInstanceOf(SaslAuthenticationException.class);
            assertThatThrownBy(() -> topics(client(other))).hasRootCauseInstanceOf(SaslAuthenticationException.class);
            assertThatThrownBy(() ->
                            topics(KafkaCluster.at(stack.address(Part.KAFKA)).clientSettings()))
                    .isInstanceOfAny(TimeoutException.class, ExecutionException.class);
        }
    }

    @Test
    void theControllerAsksForItToo() {
        try (LocalStack stack = LocalStack.start(home, Part.KAFKA)) {
            int port = new StateFile(StackFolders.of(home).state())
                    .find(Part.KAFKA.partName())
                    .orElseThrow()
                    .ports()
                    .get("controller");
            Map<String, String> right = new HashMap<>(client(stack.environment()));
            right.remove("bootstrap.servers");
            right.put("bootstrap.controllers", "127.0.0.1:" + port);
            Map<String, String> none = Map.of("bootstrap.controllers", "127.0.0.1:" + port);

            assertThat(describe(right)).isEqualTo(1);
            assertThatThrownBy(() -> describe(none)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void onlyItsOwnerReadsThePasswordWhichIsNewForEachRunFolder() throws IOException {
        ServerPassword password = ServerPassword.of(StackFolders.of(home), Part.KAFKA);
        ServerPassword another = ServerPassword.of(StackFolders.of(home.resolve("another")), Part.KAFKA);

        String generated = password.generated().read();

        assertThat(generated).hasSizeGreaterThanOrEqualTo(32);
        assertThat(password.generated().read()).isEqualTo(generated);
        assertThat(another.generated().read()).isNotEqualTo(generated);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(password.file())))
                .isEqualTo("rw-------");
    }

    @Test
    void aBrokerOfAnEarlierReleaseIsReplacedAndKeepsItsTopics() throws Exception {
        PartState open = startWithoutPassword();
        Map<String, String> client =
                Map.of("bootstrap.servers", "127.0.0.1:" + open.ports().get("kafka"));
        await().atMost(Duration.ofSeconds(60)).until(() -> addTopic(client));

        try (LocalStack stack = LocalStack.start(home, Part.KAFKA)) {
            assertThat(open.process().isAlive()).isFalse();
            assertThat(topics(client(stack.environment()))).contains(EARLIER);
        }
    }

    private PartState startWithoutPassword() throws IOException {
        StackFolders folders = StackFolders.of(home);
        LoopbackPorts free = new LoopbackPorts();
        Ports ports = new Ports(Map.of("kafka", free.any(), "controller", free.any()));
        JavaCommand command = new JavaCommand(Installation.find(), folders, Part.KAFKA);
        Path properties = command.store().resolve("server.properties");
        Path logs = command.store().resolve("logs");
        Files.writeString(
                properties,
                ResourceTemplate.format("server/kafka.properties", ports.get("kafka"), ports.get("controller"), logs));
        DetachedCommand server =
                command.of("192m", List.of(JavaCommand.SMALL), "ontime.local.kafka.KafkaBrokerMain", properties, logs);
        PartState part = new PartState(Part.KAFKA.partName(), server.start(), ports, server.log());
        new StateFile(folders.state()).put(part);
        return part;
    }

    private static boolean addTopic(Map<String, String> client) throws InterruptedException {
        try (Admin admin = admin(client)) {
            admin.createTopics(List.of(new NewTopic(EARLIER, Optional.of(1), Optional.empty())))
                    .all()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            // A call that took too long may have added it.
            return e.getCause() instanceof TopicExistsException;
        }
    }

    private static Set<String> topics(Map<String, String> client)
            throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = admin(client)) {
            return admin.listTopics().names().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        }
    }

    /** The number of nodes that the controller knows. */
    private static int describe(Map<String, String> client) {
        try (Admin admin = admin(client)) {
            return admin.describeMetadataQuorum()
                    .quorumInfo()
                    .get(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .voters()
                    .size();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Admin admin(Map<String, String> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("request.timeout.ms", 4_000);
        settings.put("default.api.timeout.ms", 4_000);
        return Admin.create(settings);
    }

    private static Map<String, String> client(Map<String, String> environment) {
        return KafkaCluster.of(SettingsReader.read(environment).kafka()).clientSettings();
    }
}
